/** Bill companies that speak the GSMA Mobile Money API: a partner's whole plugin. */
package org.sycee.plugins.gsmabiller;
