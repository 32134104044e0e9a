/**
 * The report of a run: {@code report.html} to read, {@code report.json} with the same figures, and
 * {@code csv/} with the tables behind it. Equal tables and facts give equal bytes.
 */
package org.fishmarket.report;
