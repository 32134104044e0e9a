/** The files beside the page: figures as JSON and CSV, and what the folder says of itself. */
package org.fishmarket.report.file;
