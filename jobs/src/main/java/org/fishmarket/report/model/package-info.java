/** The figures of a report as plain values, in the order and with the names of report.json. */
package org.fishmarket.report.model;
