package org.fishmarket.compare.within;

/** How interval and p value were made. */
public enum Method {
  /** Cluster-robust error (CR1), t with as many degrees of freedom as accounts less one. */
  CLUSTER_ROBUST,
  /** Wild cluster bootstrap, for few effective accounts. */
  WILD_BOOTSTRAP
}
