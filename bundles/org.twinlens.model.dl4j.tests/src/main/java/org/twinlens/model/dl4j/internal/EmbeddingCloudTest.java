package org.twinlens.model.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Embedding;

class EmbeddingCloudTest {

	private static EmbeddingCloud cloud(float[]... points) {
		return new EmbeddingCloud(Stream.of(points).map(Embedding::new).toList());
	}

	/** Around (3, 4, 0): ±2 along the first axis and ±1 along the third, each at its own. */
	private static final float[][] CROSS = { { 5, 4, 0 }, { 1, 4, 0 }, { 3, 4, 1 }, { 3, 4, -1 } };

	@Test
	void measuresByHand() {
		EmbeddingCloud cloud = cloud(CROSS);
		double norm = (Math.sqrt(41) + Math.sqrt(17) + 2 * Math.sqrt(26)) / 4;
		assertEquals(norm, cloud.meanNorm(), 1e-12);
		// Squared distances to the mean are 4, 4, 1 and 1.
		assertEquals(Math.sqrt(2.5) / norm, cloud.spread(), 1e-12);
		// Eigenvalues are 8/4 and 2/4: (8 + 2)² / (8² + 2²).
		assertEquals(100.0 / 68, cloud.effectiveDimensions(), 1e-12);
		PrincipalPlane plane = cloud.plane();
		assertArrayEquals(new double[] { 2, -2, 0, 0 }, plane.x(), 1e-9);
		assertArrayEquals(new double[] { 0, 0, 1, -1 }, plane.y(), 1e-9);
		assertEquals(0.8, plane.xExplained(), 1e-12);
		assertEquals(0.2, plane.yExplained(), 1e-12);
	}

	@Test
	void aCollapsedCloudHasNoExtent() {
		for (EmbeddingCloud cloud : List.of(cloud(new float[] { 1, 2 }, new float[] { 1, 2 }, new float[] { 1, 2 }), cloud(new float[] { 3, 4 }), cloud(new float[2], new float[2]))) {
			assertEquals(0, cloud.spread());
			assertEquals(0, cloud.effectiveDimensions());
			assertEquals(0, cloud.plane().xExplained());
			assertTrue(IntStream.range(0, cloud.plane().x().length).allMatch(i -> cloud.plane().x()[i] == 0 && cloud.plane().y()[i] == 0));
		}
	}

	@Test
	void twoPointsLieOnALine() {
		PrincipalPlane plane = cloud(new float[] { 0, 0 }, new float[] { 3, 4 }).plane();
		assertEquals(5, Math.abs(plane.x()[1] - plane.x()[0]), 1e-12);
		assertArrayEquals(new double[2], plane.y(), 1e-7);
		assertEquals(1, plane.xExplained(), 1e-12);
	}

	/** Many dimensions, turned at random: along the axes the variance is as it was before the turn, and no other plane could show more. */
	@Test
	void findsThePlaneHoweverItIsTurned() {
		SplittableRandom random = new SplittableRandom(3);
		int size = 200;
		double[] deviations = { 3, 2.5, 1, 1, 0.5, 0.25, 0.1 };
		double[][] turn = new double[deviations.length][40];
		for (int k = 0; k < turn.length; k++) {
			turn[k] = random.doubles(40, -1, 1).toArray();
			for (int j = 0; j < k; j++) {
				double along = EmbeddingCloud.product(turn[k], turn[j]);
				for (int d = 0; d < 40; d++) {
					turn[k][d] -= along * turn[j][d];
				}
			}
			double norm = Math.sqrt(EmbeddingCloud.product(turn[k], turn[k]));
			for (int d = 0; d < 40; d++) {
				turn[k][d] /= norm;
			}
		}
		double[][] straight = new double[size][deviations.length];
		float[][] turned = new float[size][40];
		for (int i = 0; i < size; i++) {
			for (int k = 0; k < deviations.length; k++) {
				straight[i][k] = deviations[k] * random.nextGaussian();
				for (int d = 0; d < 40; d++) {
					turned[i][d] += straight[i][k] * turn[k][d];
				}
			}
		}
		// Of the points before the turn the covariance is small enough for Jacobi's method.
		double[][] covariance = new double[deviations.length][deviations.length];
		double[] mean = new double[deviations.length];
		for (double[] point : straight) {
			for (int k = 0; k < mean.length; k++) {
				mean[k] += point[k] / size;
			}
		}
		for (double[] point : straight) {
			for (int j = 0; j < mean.length; j++) {
				for (int k = 0; k < mean.length; k++) {
					covariance[j][k] += (point[j] - mean[j]) * (point[k] - mean[k]);
				}
			}
		}
		double trace = IntStream.range(0, mean.length).mapToDouble(k -> covariance[k][k]).sum();
		SymmetricMatrix.diagonalise(covariance);
		double[] eigenvalues = IntStream.range(0, mean.length).mapToDouble(k -> covariance[k][k]).sorted().toArray();
		EmbeddingCloud cloud = cloud(turned);
		PrincipalPlane plane = cloud.plane();
		assertEquals(eigenvalues[mean.length - 1] / trace, plane.xExplained(), 1e-5);
		assertEquals(eigenvalues[mean.length - 2] / trace, plane.yExplained(), 1e-5);
		assertEquals(eigenvalues[mean.length - 1], EmbeddingCloud.product(plane.x(), plane.x()), 1e-3);
		assertEquals(0, EmbeddingCloud.product(plane.x(), plane.y()), 1e-6);
		double squares = 0;
		for (double eigenvalue : eigenvalues) {
			squares += eigenvalue * eigenvalue;
		}
		assertEquals(trace * trace / squares, cloud.effectiveDimensions(), 1e-4);
	}

	@Test
	void axesGoTheWayTheyWentBefore() {
		PrincipalPlane plane = cloud(CROSS).plane();
		PrincipalPlane mirrored = plane.like(new double[] { -4, 3, 0.5, 0 }, new double[] { 0, 1, 2, -2 });
		assertArrayEquals(new double[] { -2, 2, 0, 0 }, mirrored.x(), 1e-9);
		assertArrayEquals(plane.y(), mirrored.y());
		// Before, the points of the second axis lay along the first, the other way round.
		PrincipalPlane swapped = plane.like(new double[] { 0, 0, -3, 3 }, new double[] { 2, -2, 0, 0 });
		assertArrayEquals(new double[] { 0, 0, -1, 1 }, swapped.x(), 1e-9);
		assertArrayEquals(new double[] { 2, -2, 0, 0 }, swapped.y(), 1e-9);
		assertEquals(0.2, swapped.xExplained(), 1e-12);
		assertEquals(0.8, swapped.yExplained(), 1e-12);
	}

	@Test
	void symmetricMatricesBecomeDiagonal() {
		double[][] matrix = { { 2, 1, 0 }, { 1, 2, 0 }, { 0, 0, -5 } };
		double[][] vectors = SymmetricMatrix.diagonalise(matrix);
		double[] eigenvalues = { matrix[0][0], matrix[1][1], matrix[2][2] };
		assertArrayEquals(new double[] { -5, 1, 3 }, IntStream.range(0, 3).mapToDouble(i -> eigenvalues[i]).sorted().toArray(), 1e-12);
		for (int k = 0; k < 3; k++) {
			int column = k;
			double[] v = IntStream.range(0, 3).mapToDouble(i -> vectors[i][column]).toArray();
			assertArrayEquals(new double[] { eigenvalues[k] * v[0], eigenvalues[k] * v[1], eigenvalues[k] * v[2] },
					new double[] { 2 * v[0] + v[1], v[0] + 2 * v[1], -5 * v[2] }, 1e-12);
			assertEquals(1, EmbeddingCloud.product(v, v), 1e-12);
		}
	}
}
