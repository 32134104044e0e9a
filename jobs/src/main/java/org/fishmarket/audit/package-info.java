/**
 * The audit of a result's labels: a random sample goes out to coders, their labels come back, and
 * the classifier is held to them. The Spark side; the logic lies in the packages below.
 */
package org.fishmarket.audit;
