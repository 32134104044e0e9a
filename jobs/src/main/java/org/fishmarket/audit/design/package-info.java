/** How an audit's sample is drawn and what follows from it: plain logic, free of Spark. */
package org.fishmarket.audit.design;
