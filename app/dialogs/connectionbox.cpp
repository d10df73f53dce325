// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/connectionbox.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/systemtools.h"
#include "app/models/wording.h"
#include "core/base/redact.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace Jackfield {

namespace {

    constexpr int longest = 300; ///< Of a server's words.

    QString withDetail(const QString &words, const QString &detail)
    {
        const QString own = oneLine(maskedCredentials(detail), longest);
        return own.isEmpty() ? words : words + u' ' + own;
    }

} // namespace

ConnectionBox::ConnectionBox(const SystemTools &tools, SubjectSource subject, QWidget *parent)
    : QGroupBox(tr("Does it connect?"), parent)
    , m_tools(tools)
    , m_subject(std::move(subject))
    , m_test(new QPushButton(tr("&Test the connection"), this))
    , m_words(makePlainLabel({}, this))
{
    m_test->setAutoDefault(false);
    m_words->setAccessibleName(tr("What came of it"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_words->setMinimumHeight(2 * m_words->fontMetrics().lineSpacing());
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_test, 0, Qt::AlignLeading);
    column->addWidget(m_words);
    connect(m_test, &QPushButton::clicked, this, &ConnectionBox::test);
    refresh();
}

ConnectionBox::~ConnectionBox() = default;

void ConnectionBox::refresh()
{
    const SetupSubject subject = m_subject();
    setVisible(subject.factory && !subject.factory->canTry());
    if (m_trial)
        m_held.release();
    m_trial.reset();
    say(tr("Connects with what is typed here and closes again. Nothing has to be saved, and no "
           "telephone rings."));
}

void ConnectionBox::test()
{
    const SetupSubject subject = m_subject();
    if (!subject.factory)
        return;
    m_held.hold();
    say(tr("Connecting …"));
    m_trial = std::make_unique<ConnectionTrial>(*subject.factory, subject.config, m_tools.secrets,
                                                subject.secrets, m_tools.clock);
    connect(m_trial.get(), &ConnectionTrial::progressed, this,
            [this](PhoneSystem::Link link, const QString &detail) {
                say(withDetail(tr("%1 …").arg(Wording::link(link)), detail));
            });
    connect(m_trial.get(), &ConnectionTrial::finished, this, &ConnectionBox::conclude);
    m_trial->start();
}

void ConnectionBox::conclude(const ConnectionTrial::Report &report)
{
    using End = ConnectionTrial::Report::End;
    m_held.release();
    switch (report.end) {
    case End::Online:
        say(withDetail(tr("It works: connected and signed in."), report.detail));
        break;
    case End::Reached:
        say(tr("The server can be reached. Only a call shows whether it obeys."));
        break;
    case End::NotChecked:
        say(tr("It is ready to use. Only a call shows whether the server is there."));
        break;
    case End::Refused:
        say(withDetail(tr("The phone system refused."), report.detail));
        break;
    case End::Failed:
        say(withDetail(tr("It does not connect."), report.detail));
        break;
    case End::TimedOut:
        say(withDetail(
            tr("Not connected after %n s.", nullptr, int(ConnectionTrial::limit.count())),
            report.detail));
        break;
    }
    Q_EMIT grown();
}

void ConnectionBox::say(const QString &words)
{
    m_words->setText(words);
}

} // namespace Jackfield
