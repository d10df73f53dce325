// SPDX-License-Identifier: GPL-3.0-or-later
// Another program's window, for tests of who has the keyboard: says every text that is in its
// field.
#include <QApplication>
#include <QLineEdit>

#include <cstdio>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLineEdit field;
    field.setWindowTitle(QStringLiteral("Somebody at work"));
    QObject::connect(&field, &QLineEdit::textChanged, &field, [](const QString &text) {
        std::puts(qPrintable(text));
        std::fflush(stdout);
    });
    field.resize(1200, 1400);
    field.show();
    return QApplication::exec();
}
