// SPDX-License-Identifier: GPL-3.0-or-later
// A baseline of bench_gates: the least a Qt Core program can be.
#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return 0;
}
