"""How a notebook would do it: pandas, TF-IDF with logistic regression, and a regression.

Usage: notebook_way.py ARCHIVES TRAINING LABELS.csv | --versions

ARCHIVES and TRAINING are folders of API v1.1 JSON lines, perhaps gzipped; LABELS.csv is what
"fishmarket simulate --labels" wrote for TRAINING. Prints a line for each figure.
"""

import glob
import gzip
import json
import platform
import sys

import numpy as np
import pandas as pd
import sklearn
import statsmodels
import statsmodels.api as sm
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline


def read(folder):
    """One row for each post, with the fields that are needed."""
    rows = []
    for path in sorted(glob.glob(folder + "/**/*.jsonl*", recursive=True)):
        opened = gzip.open if path.endswith(".gz") else open
        with opened(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                post = json.loads(line)
                rows.append(
                    (
                        post["id_str"],
                        post["user"]["id_str"],
                        post["full_text"],
                        post.get("favorite_count"),
                        post.get("retweet_count"),
                        post["in_reply_to_status_id_str"] is not None,
                        "retweeted_status" in post,
                    )
                )
    columns = ["post", "account", "text", "likes", "shares", "reply", "repost"]
    posts = pd.DataFrame(rows, columns=columns).drop_duplicates("post")
    return posts[~posts["repost"]]


def classifier(folder, labels):
    """Learns selling from labelled posts."""
    coded = pd.read_csv(labels, dtype=str)
    known = read(folder).merge(coded[["post", "intent"]], on="post")
    selling = known["intent"].isin(["HARD_SELL", "SOFT_SELL"])
    model = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        LogisticRegression(max_iter=1000),
    )
    return model.fit(known["text"], selling)


def percent(slope):
    return 100 * np.expm1(slope)


def main(archives, training, labels):
    model = classifier(training, labels)
    posts = read(archives)
    posts["selling"] = model.predict(posts["text"]).astype(float)
    print("posts", len(posts))
    print("selling", posts["selling"].mean())

    own = posts[~posts["reply"]].dropna(subset=["likes", "shares"]).copy()
    own["log"] = np.log1p(own["likes"] + own["shares"])
    accounts = own.groupby("account")[["selling", "log"]].mean()
    between = sm.OLS(accounts["log"], sm.add_constant(accounts["selling"])).fit(cov_type="HC1")
    print("slope", percent(between.params["selling"]))

    within = own[["selling", "log"]] - own.groupby("account")[["selling", "log"]].transform("mean")
    clusters = {"groups": own["account"].astype("category").cat.codes}
    fitted = sm.OLS(within["log"], within[["selling"]]).fit(cov_type="cluster", cov_kwds=clusters)
    print("within", percent(fitted.params["selling"]))


def versions():
    print("Python", platform.python_version())
    print("pandas", pd.__version__)
    print("scikit-learn", sklearn.__version__)
    print("statsmodels", statsmodels.__version__)


if __name__ == "__main__":
    if sys.argv[1:] == ["--versions"]:
        versions()
    elif len(sys.argv) == 4:
        main(*sys.argv[1:])
    else:
        sys.exit(__doc__)
