package cl.certificates.example.cli.importing;

import cl.certificates.attendance.ClassWindow;

/**
 * A class of the calendar.
 *
 * @param window when
 * @param where its row
 */
record PlannedClass(ClassWindow window, Where where) {}
