/** The library over HTTP for people: plain pages in Spanish, without a script. */
@NullMarked
package cl.certificates.example.host.pages;

import org.jspecify.annotations.NullMarked;
