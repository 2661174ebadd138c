"""Reads cases as JSON lines, each a measure, its input and our value; prints for each measure the peer, the number of cases
and the largest difference, as JSON lines. Needs numpy, scipy and scikit-learn."""

import json
import sys

import numpy as np
from scipy import stats
from scipy.cluster import hierarchy
from scipy.spatial import distance
from sklearn import manifold, metrics


def table(c):
    return np.array([[c["a"], c["b"]], [c["c"], c["d"]]], dtype=float)


def chi(kind, yates):
    def value(c):
        return stats.chi2_contingency(table(c), correction=yates, lambda_=kind)[0]

    return value


def shares(c):
    sizes, counts = np.array(c["sizes"], dtype=float), np.array(c["counts"], dtype=float)
    return sizes / sizes.sum(), counts / counts.sum()


def dp(c):
    s, v = shares(c)
    return np.abs(v - s).sum() / 2


def dp_norm(c):
    return dp(c) / (1 - shares(c)[0].min())


def juilland(c):
    rates = np.array(c["counts"]) / np.array(c["sizes"])
    return 1 - rates.std() / rates.mean() / np.sqrt(len(rates) - 1)


def rosengren(c):
    s, _ = shares(c)
    counts = np.array(c["counts"], dtype=float)
    return (np.sqrt(s * counts).sum()) ** 2 / counts.sum()


def entropy(c):
    s, v = shares(c)
    return stats.entropy(v, s, base=2)


def adjusted(c):
    # From the largest p downwards: the running minimum of p · n / rank.
    p = np.array(c["p"])
    order = np.argsort(-p, kind="stable")
    ranks = len(p) - np.arange(len(p))
    result = np.empty(len(p))
    result[order] = np.minimum.accumulate(np.minimum(1, p[order] * len(p) / ranks))
    return result


def merged(method, metric):
    def heights(c):
        points = np.array(c["x"], dtype=float)
        return np.sort(hierarchy.linkage(distance.pdist(points, metric), method)[:, 2])

    return heights


PEERS = {
    "G²": ("scipy, chi2_contingency", chi("log-likelihood", False)),
    "χ²": ("scipy, chi2_contingency", chi("pearson", False)),
    "DP": ("numpy", dp),
    "DPnorm": ("numpy", dp_norm),
    "Juilland's D": ("numpy", juilland),
    "Rosengren's S": ("numpy", rosengren),
    "Kullback–Leibler divergence": ("scipy, entropy", entropy),
    "Wilson interval": ("scipy, binomtest", lambda c: list(stats.binomtest(c["k"], c["n"]).proportion_ci(0.95, "wilson"))),
    "gamma quantile": ("scipy, gamma.ppf", lambda c: stats.gamma.ppf(c["p"], c["a"])),
    "beta quantile": ("scipy, beta.ppf", lambda c: stats.beta.ppf(c["p"], c["a"], c["b"])),
    "Student's quantile": ("scipy, t.ppf", lambda c: stats.t.ppf(0.975, c["df"])),
    "Benjamini–Hochberg": ("numpy", adjusted),
    "Pearson's correlation": ("scipy, pearsonr", lambda c: stats.pearsonr(c["x"], c["y"])[0]),
    "Spearman's correlation": ("scipy, spearmanr", lambda c: stats.spearmanr(c["x"], c["y"])[0]),
    "adjusted Rand index": ("scikit-learn", lambda c: metrics.adjusted_rand_score(c["x"], c["y"])),
    "mutual information": ("scikit-learn", lambda c: metrics.mutual_info_score(c["x"], c["y"])),
    "adjusted mutual information": ("scikit-learn", lambda c: metrics.adjusted_mutual_info_score(c["x"], c["y"])),
    "homogeneity": ("scikit-learn", lambda c: metrics.homogeneity_score(c["x"], c["y"])),
    "completeness": ("scikit-learn", lambda c: metrics.completeness_score(c["x"], c["y"])),
    "V-measure": ("scikit-learn", lambda c: metrics.v_measure_score(c["x"], c["y"])),
    "silhouette, Euclidean": ("scikit-learn", lambda c: metrics.silhouette_score(c["x"], c["labels"])),
    "silhouette, cosine": ("scikit-learn", lambda c: metrics.silhouette_score(c["x"], c["labels"], metric="cosine")),
    "trustworthiness": ("scikit-learn", lambda c: manifold.trustworthiness(np.array(c["x"]), np.array(c["y"]), n_neighbors=c["k"])),
    "Ward's heights": ("scipy, linkage", merged("ward", "euclidean")),
    "average linkage's heights": ("scipy, linkage", merged("average", "sqeuclidean")),
}

found = {}
for line in sys.stdin:
    case = json.loads(line)
    name = case["measure"]
    theirs = np.atleast_1d(np.asarray(PEERS[name][1](case), dtype=float))
    ours = np.atleast_1d(np.asarray(case["ours"], dtype=float))
    if theirs.shape != ours.shape or not np.isfinite(theirs).all():
        sys.exit(f"{name}: {ours} against {theirs} in {line[:300]}")
    count, largest = found.get(name, (0, 0.0))
    found[name] = (count + 1, max(largest, float(np.abs(theirs - ours).max())))
for name, (count, largest) in found.items():
    print(json.dumps({"measure": name, "peer": PEERS[name][0], "cases": count, "largest": largest}))
