/** Rides of an operator that speaks TOMP-API 2.0: a partner's whole plugin. */
package org.sycee.plugins.taxi;
