#!/usr/bin/python3
"""scikit-learn's LSA + k-means for LabelledTrial: a JSON line {"texts", "clusters", "seeds"} in, for each seed the labels out."""
import json
import sys

from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import Normalizer

for line in sys.stdin:
    job = json.loads(line)
    texts = job["texts"]
    least = 2 if len(texts) < 2000 else 5
    weights = TfidfVectorizer(stop_words="english", min_df=least, max_df=0.5, sublinear_tf=True).fit_transform(texts)
    space = TruncatedSVD(min(100, weights.shape[1] - 1), random_state=0).fit_transform(weights)
    space = Normalizer(copy=False).fit_transform(space)
    found = [KMeans(job["clusters"], n_init=10, random_state=seed).fit_predict(space).tolist() for seed in job["seeds"]]
    print(json.dumps(found), flush=True)
