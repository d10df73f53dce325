// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/supportdialog.h"
#include "app/look/theme.h"
#include "app/views/tracewindow.h"
#include "tests/app/views/viewbench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"

#include <QCheckBox>
#include <QListWidget>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>

using namespace Jackfield;

class GuiTrace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void pictures_data();
    void pictures();
};

void GuiTrace::pictures_data()
{
    QTest::addColumn<Settings::Theme>("theme");
    QTest::newRow("light") << Settings::Theme::Light;
    QTest::newRow("dark") << Settings::Theme::Dark;
}

void GuiTrace::pictures()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    ViewBench bench;
    ProtocolTrace trace(bench.clock, bench.switchboard);
    ScriptedSystem &desk = bench.addSystem(QStringLiteral("desk"), ViewBench::everything);
    desk.open();
    UiContext with = bench.context;
    with.trace = &trace;
    TraceWindow window(with);
    window.show();
    trace.setTraced({QStringLiteral("*")});
    using Direction = WireMessage::Direction;
    const auto pass = [&](Direction direction, const char *name, const QByteArray &bytes,
                          const QString &decoded = {}) {
        desk.wire().tell(direction, [&](WireMessage &message, bool) {
            message.name = QString::fromLatin1(name);
            message.bytes = bytes;
            message.decoded = decoded;
        });
    };
    for (int i = 0; i < 12; ++i) {
        pass(Direction::Sent, "MakeCall", "MakeCall 100 08999998123\r\n");
        pass(Direction::Received, "GET /ipps/channelinfo.php", "HTTP 200 OK\n\nSIP/21,up,…");
        pass(Direction::Received, "asnCtiNotifyCallOffering", QByteArray("\x30\x01\xff\x00", 4),
             QStringLiteral(R"({"invoke":{"argument":{"u8sName":"Erika Beispiel",)"
                            R"("u8sNumber":"+498999998123"},"invokeID":99999}})"));
    }
    bench.clock.advance(TraceModel::batch);
    auto *list = window.findChild<QTreeView *>();
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    settle();
    checkNothingIsCut(window);
    save(window, "trace-hidden");
    for (auto *box : window.findChildren<QCheckBox *>())
        if (box->text().contains(QStringLiteral("numbers")))
            box->click();
    settle();
    save(window, "trace-shown");

    QTemporaryDir folder;
    const Profile profile = Profile::at(folder.path());
    SupportBundle bundle({bench.clock,
                          profile,
                          bench.settings,
                          bench.registry,
                          bench.store,
                          bench.journal,
                          trace,
                          {},
                          {},
                          {}});
    auto *dialog = new SupportDialog(bundle, &window);
    dialog->open();
    auto *parts = dialog->findChild<QListWidget *>();
    QTRY_VERIFY(parts->count() > 4);
    parts->setCurrentRow(1);
    settle();
    checkNothingIsCut(*dialog);
    save(*dialog, "support-bundle");
    // What is left out stays so, and is not written.
    parts->item(0)->setCheckState(Qt::Unchecked);
    const int count = parts->count();
    dialog->findChild<QCheckBox *>()->click();
    QTRY_COMPARE(parts->count(), count);
    QTRY_COMPARE(dialog->chosen().size(), count - 1);
    QSignalSpy saved(dialog, &SupportDialog::saved);
    const QString path = folder.filePath(QStringLiteral("a.tar.gz"));
    dialog->saveTo(path);
    QVERIFY(saved.wait());
    QCOMPARE(saved.at(0).at(0).toBool(), true);
    QProcess tar;
    tar.start(QStringLiteral("tar"), {QStringLiteral("-tzf"), path});
    QVERIFY(tar.waitForFinished());
    QCOMPARE(tar.readAllStandardOutput().trimmed().split('\n').size(), count - 1);
    dialog->saveTo(QStringLiteral("/not/there/a.tar.gz"));
    QVERIFY(saved.wait());
    QCOMPARE(saved.at(1).at(0).toBool(), false);
}

QTEST_MAIN(GuiTrace)
#include "gui_trace.moc"
