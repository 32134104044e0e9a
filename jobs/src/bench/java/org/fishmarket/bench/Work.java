package org.fishmarket.bench;

/** What a child says where its clock starts and stops, so that its own start is not counted. */
final class Work {
  static final String BEGINS = "work begins";
  static final String ENDS = "work ends";

  private Work() {}

  static double seconds(Child child) {
    return child.between(BEGINS, ENDS);
  }
}
