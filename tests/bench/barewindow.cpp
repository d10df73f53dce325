// SPDX-License-Identifier: GPL-3.0-or-later
// The baseline of bench_office: the least a Qt Widgets program with a window can be. Says "window
// ready" on standard error once it is painted, as jackfield does, and ends on SIGTERM.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>

namespace {

class BareWindow final : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        if (!std::exchange(m_painted, true))
            QTimer::singleShot(0, this, [] { std::fputs("window ready\n", stderr); });
    }

private:
    bool m_painted = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    BareWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("bare")));
    window.resize(440, 560);
    window.show();
    return QApplication::exec();
}
