# What releng/run and releng/test share. Sourced by bash; `root` is the project's folder. Everything said goes to stderr: stdout belongs to the command.

maven_version=3.9.11
log=$root/.tools/build.log
installed=$root/.tools/installed
mkdir -p "$root/.tools"

say() { printf '%s\n' "$*" >&2; }

fail() {
	say "$@"
	exit 1
}

require_jdk() {
	local javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac major
	major=$("$javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
	[ "${major:-0}" -ge 17 ] || fail "A JDK of version 17 or newer is needed to build Twinlens; found ${major:-none}. Install one, such as Debian's openjdk-17-jdk-headless, or set JAVA_HOME."
}

# Tycho needs Maven 3.9; whichever Maven is there fetches it, from wherever that Maven takes its artifacts.
require_maven() {
	mvn=$root/.tools/apache-maven-$maven_version/bin/mvn
	[ -x "$mvn" ] && return
	command -v mvn > /dev/null || fail "Maven is needed to build Twinlens, any version from 3.6. Install it, such as Debian's maven."
	say "Getting Maven $maven_version"
	(cd "$root/.tools" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
		-Dartifact=org.apache.maven:apache-maven:$maven_version:tar.gz:bin -DoutputDirectory="$root/.tools/maven.part") > "$log" 2>&1 ||
		fail_with_log "Maven $maven_version could not be fetched."
	mv "$root/.tools/maven.part/apache-maven-$maven_version" "$root/.tools" && rm -rf "$root/.tools/maven.part"
}

# require_packages "<package> <sign that it is there>" ...: installs the Debian packages that are missing, where that is allowed. A sign is a command, a file or a shared library.
require_packages() {
	local entry package sign missing=()
	for entry; do
		read -r package sign <<< "$entry"
		present "$sign" || missing+=("$package")
	done
	[ ${#missing[@]} -eq 0 ] && return
	if [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
		say "Installing ${missing[*]}"
		{ apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } > "$root/.tools/apt.log" 2>&1 ||
			say "These packages could not be installed: ${missing[*]}. $root/.tools/apt.log says why. Going on without."
	else
		say "Missing, and to be installed by somebody who may: ${missing[*]}"
	fi
}

present() {
	case $1 in
		/*) [ -e "$1" ] ;;
		*.so.*) [[ $(PATH=$PATH:/sbin ldconfig -p) == *"$1"* ]] ;;
		*) command -v "$1" > /dev/null ;;
	esac
}

text_packages=("fonts-dejavu-core /usr/share/fonts/truetype/dejavu")
window_packages=("${text_packages[@]}" "libgtk-3-0 libgtk-3.so.0" "adwaita-icon-theme /usr/share/icons/Adwaita")
screen_packages=("${window_packages[@]}" "xvfb Xvfb" "openbox openbox" "dbus-x11 dbus-launch" "x11-utils xdpyinfo" "xdotool xdotool" "imagemagick import")

has_screen() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# A hash of everything the product is made of: tests, scripts and texts beside it change nothing.
source_stamp() {
	(
		cd "$root" || exit
		if git rev-parse --git-dir > /dev/null 2>&1; then
			git ls-files -z --cached --others --exclude-standard -- pom.xml bundles features targetplatform releng/org.twinlens.product
		else
			find pom.xml bundles features targetplatform releng/org.twinlens.product -name target -prune -o -path 'bundles/*/lib' -prune -o -type f -print0
		fi | grep -zvE '/src/test/|^bundles/[^/]*\.tests/' | sort -z | xargs -0 sha1sum 2> /dev/null | sha1sum | cut -c1-16
	)
}

# build <label> <maven argument>...: one build at a time, its output in the log, a line of progress on the terminal.
build() {
	local label=$1 step pid status
	shift
	exec 8> "$root/.tools/build.lock"
	flock -n 8 || {
		say "Waiting for another build of this folder"
		flock 8
	}
	# A compiler that looks at changed files only would miss what a change in one bundle means to the next.
	# Nested jars that are no longer asked for would be packed too.
	rm -rf "$root"/bundles/*/target/{classes,test-classes} "$root"/bundles/*/lib "$root"/releng/org.twinlens.product/target/{products,repository}
	say "$label (log: .tools/build.log)"
	"$mvn" -B -f "$root/pom.xml" "$@" > "$log" 2>&1 8>&- &
	pid=$!
	trap 'kill $pid 2> /dev/null' INT TERM
	while [ -t 2 ] && kill -0 $pid 2> /dev/null; do
		step=$(sed -n 's/^\[INFO\] Building \(org.twinlens[^ ]*\) .*\(\[[0-9/]*\]\)$/\2 \1/p' "$log" | tail -n 1)
		printf '\r\033[K%s' "${step:-preparing}" >&2
		sleep 0.3
	done
	[ ! -t 2 ] || printf '\r\033[K' >&2
	wait $pid
	status=$?
	trap - INT TERM
	return $status
}

fail_with_log() {
	say "$1 The end of $log:"
	grep -E '^\[ERROR\]' "$log" | grep -vE 'osgi\.platform|Re-run Maven|re-run Maven|^\[ERROR\] *$|Help 1|After correcting' | head -n 30 >&2 || true
	tail -n 5 "$log" >&2
	exit 1
}

# Sets the product just built aside under its stamp: a process that runs from an earlier one goes on undisturbed. Earlier ones that nobody uses go.
install_product() {
	local stamp=$1 product old
	product=$(echo "$root"/releng/org.twinlens.product/target/products/*/linux/gtk/x86_64)
	[ -d "$product" ] || return 1
	mkdir -p "$installed"
	rm -rf "$installed/$stamp.part"
	cp -al "$product" "$installed/$stamp.part"
	for old in "$installed"/*; do
		case $old in *.part) continue ;; esac
		in_use "$old" || rm -rf "$old"
	done
	mv "$installed/$stamp.part" "$installed/$stamp"
}

# The pattern comes by a pipe: as an argument it would be found in grep's own command line.
in_use() { grep -qsFf - /proc/[0-9]*/cmdline <<< "$1/plugins/"; }
