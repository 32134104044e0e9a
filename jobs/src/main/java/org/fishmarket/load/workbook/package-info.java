/** Workbooks of spreadsheets, whose sheets are given as CSV. */
package org.fishmarket.load.workbook;
