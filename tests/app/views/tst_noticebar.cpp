// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/noticebar.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace Jackfield;

class TestNoticeBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void theOldestGivesWay();
};

static BarNotice notice(const char *text)
{
    BarNotice notice;
    notice.text = QString::fromUtf8(text);
    notice.actionText = QStringLiteral("Do it");
    notice.action = [] {};
    return notice;
}

void TestNoticeBar::theOldestGivesWay()
{
    ManualClock clock;
    NoticeBar bar(clock);
    for (const char *text : {"1", "2", "3", "4"})
        bar.add(notice(text));
    QCOMPARE(bar.texts().join(u' '), QStringLiteral("4 3 2"));
    bar.add(notice("2"));
    QCOMPARE(bar.texts().join(u' '), QStringLiteral("2 4 3"));
}

QTEST_MAIN(TestNoticeBar)
#include "tst_noticebar.moc"
