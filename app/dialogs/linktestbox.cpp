// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/linktestbox.h"

#include "app/dialogs/plainlabel.h"
#include "core/base/redact.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace Jackfield {

static QString whereFrom(const Source &source)
{
    if (source.origin.isEmpty())
        return LinkTestBox::tr("from a program that has ended meanwhile");
    return LinkTestBox::tr("from %1 (%2), process %3")
        .arg(oneLine(QFileInfo(source.origin).fileName()), oneLine(source.origin),
             QString::number(source.pid));
}

static QString whatWouldHappen(const DialPlan &plan)
{
    using Action = PolicyDecision::Action;
    switch (plan.decision.action) {
    case Action::Dial:
        return LinkTestBox::tr("It would dial %1.").arg(plan.display);
    case Action::Prompt:
        return LinkTestBox::tr("It would ask you first, then dial %1.").arg(plan.display);
    case Action::Refuse:
        return LinkTestBox::tr("It would not dial %1: %2").arg(plan.display, plan.decision.reason);
    }
    Q_UNREACHABLE();
}

LinkTestBox::LinkTestBox(LinkTest &test, QWidget *parent)
    : QGroupBox(tr("Does a click arrive?"), parent)
    , m_test(test)
    , m_button(new QPushButton(this))
    , m_result(makePlainLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_button);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_result);
    // Room for the longest words, so that nothing moves while one reads.
    m_result->setMinimumHeight(m_result->fontMetrics().lineSpacing() * 4);
    m_result->setAlignment(Qt::AlignTop);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->setAccessibleName(tr("What came of the test"));
    say(tr("Opens a page with one link in your browser. Click it: Jackfield shows what arrived and "
           "calls nobody."));

    connect(m_button, &QPushButton::clicked, this, &LinkTestBox::toggle);
    // Without said(): who has scrolled away meanwhile is not brought back each second.
    connect(&m_test, &LinkTest::waiting, this, [this] {
        m_result->setText(tr("Click the number in your browser. Waiting for %1 s …")
                              .arg(m_test.remaining().count()));
    });
    connect(&m_test, &LinkTest::arrived, this, [this](const LinkTest::Arrival &arrival) {
        say(tr("Arrived: %1 %2.").arg(oneLine(arrival.link), whereFrom(arrival.source)) + u'\n'
            + whatWouldHappen(arrival.plan));
    });
    connect(&m_test, &LinkTest::timedOut, this, [this] {
        say(tr("No link arrived. Is Jackfield named beside tel: above? Has the browser asked which "
               "program may open the link, or remembered another one in its settings? A browser "
               "from a Snap or Flatpak may not be able to read the page."));
    });
}

LinkTestBox::~LinkTestBox()
{
    m_test.cancel();
}

void LinkTestBox::toggle()
{
    if (!m_test.isWaiting())
        return start();
    m_test.cancel();
    say(tr("The test was ended."));
}

void LinkTestBox::start()
{
    const auto page = m_test.start();
    if (!page)
        return say(page.error().detail);
    say(m_result->text());
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*page))) {
        m_test.cancel();
        say(tr("No browser could be opened. Choose a default browser in the desktop's settings."));
    }
}

void LinkTestBox::say(const QString &text)
{
    m_result->setText(text);
    m_button->setText(m_test.isWaiting() ? tr("&Cancel the test") : tr("&Test links"));
    Q_EMIT said();
}

} // namespace Jackfield
