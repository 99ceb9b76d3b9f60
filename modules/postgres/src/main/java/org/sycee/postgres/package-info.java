/** PostgreSQL, embedded, with the settings that keep money: for the launcher's first run and for every test. */
package org.sycee.postgres;
