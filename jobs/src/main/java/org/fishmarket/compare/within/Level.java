package org.fishmarket.compare.within;

/** What is taken out of outcomes besides month and measurement cell. */
public enum Level {
  /** The level of each account: its rows are compared with one another. */
  OF_EACH_ACCOUNT,
  /** One level of all, a constant: rows of different accounts are compared. For events. */
  COMMON
}
