# Sourced by the benchmarks: what to measure against. TWINLENS_PYTHON names a Python that has PyTorch; left out, python3 is asked.

bench=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
run=$bench/../run
python=${TWINLENS_PYTHON:-python3}

# against <document> <work> <images> <mode>...: fills the array `against` with a worker for each mode, or says that there is none.
against() {
	local document=$1 work=$2 images=$3 mode
	shift 3
	against=()
	if ! "$python" -c 'import torch' 2> /dev/null; then
		echo "PyTorch is not there, so the comparison with it is left out. Name a Python that has it by TWINLENS_PYTHON." >&2
		return
	fi
	for mode; do
		against+=(--against "PyTorch $mode=$python $bench/torch_worker.py $document $work --images $images --mode $mode")
	done
}
