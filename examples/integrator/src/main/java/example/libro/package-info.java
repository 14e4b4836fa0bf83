/**
 * {@link example.libro.LibroCourses} reads the courses of an old class book, {@link
 * example.libro.MvStoreDossiers} keeps the dossiers in a file.
 */
package example.libro;
