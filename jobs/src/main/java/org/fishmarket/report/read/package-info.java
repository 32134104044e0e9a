/** From the tables to the figures of a report: the one part of it that knows Spark. */
package org.fishmarket.report.read;
