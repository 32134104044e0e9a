/** A Jupyter kernel for Java: cells are compiled by JShell and run in a JVM that has Spark. */
package org.fishmarket.notebook.kernel;
