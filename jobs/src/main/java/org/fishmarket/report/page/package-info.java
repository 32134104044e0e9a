/** The report as one page: its sections, their tables and charts, and the templates they fill. */
package org.fishmarket.report.page;
