// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/connectionbox.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/systemtools.h"
#include "app/models/wording.h"
#include "core/base/redact.h"
#include "core/domain/secretstore.h"
#include "core/phone/phonesystemfactory.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace Jackfield {

namespace {

    QString withDetail(const QString &words, const QString &detail)
    {
        return detail.isEmpty()
            ? words
            : ConnectionBox::tr("%1\n%2", "what happened, why").arg(words, oneLine(detail, 300));
    }

} // namespace

ConnectionBox::ConnectionBox(const SystemTools &tools, SubjectSource subject, QWidget *parent)
    : QGroupBox(tr("Does it connect?"), parent)
    , m_tools(tools)
    , m_subject(std::move(subject))
    , m_test(new QPushButton(tr("&Test the connection"), this))
    , m_words(makePlainLabel({}, this))
{
    build();
    connect(m_test, &QPushButton::clicked, this, &ConnectionBox::start);
    refresh();
}

ConnectionBox::~ConnectionBox()
{
    drop();
}

void ConnectionBox::build()
{
    m_words->setAccessibleDescription(tr("How the connection is"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_words->setMinimumHeight(2 * m_words->fontMetrics().lineSpacing());
    m_test->setAutoDefault(false);
    auto *top = new QHBoxLayout;
    top->addWidget(m_test);
    top->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_words);
}

void ConnectionBox::refresh()
{
    const SetupSubject subject = m_subject();
    setVisible(subject.factory && !subject.factory->canTry());
    withdraw();
}

void ConnectionBox::withdraw()
{
    end(tr("Signs in once with what is typed here. Nothing has to be saved, nothing is dialled."));
}

void ConnectionBox::start()
{
    m_tested = m_subject();
    if (!m_tested.factory)
        return;
    m_savedAs = std::exchange(m_tested.config.id, idOfTest());
    m_wanted = m_tested.factory->secretNames();
    m_held.hold();
    m_words->setText(tr("Connecting …"));
    m_run = std::make_unique<QObject>();
    m_limit = m_tools.clock.after(patience, [this] {
        end(tr("Nobody answered for %n second(s). Are address and port right, and is the server "
               "on?",
               nullptr, int(patience.count())));
    });
    lendNext();
}

/// The test has an id of its own, so that nothing of it reaches the system that runs; its secrets
/// are those that were typed, else those that are kept for this server.
void ConnectionBox::lendNext()
{
    if (m_wanted.isEmpty())
        return open();
    const QString name = m_wanted.takeFirst();
    if (const QString typed = m_tested.secrets.value(name); !typed.isEmpty()) {
        lend(name, typed);
        return lendNext();
    }
    if (m_tested.isElsewhere && !m_tools.secrets.isFromEnvironment({m_savedAs, name}))
        return lendNext();
    m_tools.secrets.read({m_savedAs, name})
        .then(m_run.get(), [this, name](const Result<QString> &kept) {
            if (kept)
                lend(name, *kept);
            lendNext();
        });
}

void ConnectionBox::lend(const QString &name, const QString &secret)
{
    m_tools.secrets.keepForSession({idOfTest(), name}, secret);
    m_lent.append(name);
}

void ConnectionBox::open()
{
    auto made = m_tested.factory->create(m_tested.config);
    if (!made)
        return end(made.error().detail);
    m_system = std::move(*made);
    connect(m_system.get(), &PhoneSystem::linkChanged, m_run.get(),
            [this](PhoneSystem::Link link, const QString &detail) { heard(link, detail); });
    m_system->open();
}

void ConnectionBox::heard(PhoneSystem::Link link, const QString &detail)
{
    switch (link) {
    case PhoneSystem::Link::SigningIn:
        m_reached = true;
        [[fallthrough]];
    case PhoneSystem::Link::Connecting:
        m_words->setText(withDetail(tr("%1 …").arg(Wording::link(link)), detail));
        return;
    case PhoneSystem::Link::Online:
        return end(tr("It works: the phone system lets you in."));
    case PhoneSystem::Link::Ready:
        return reach();
    case PhoneSystem::Link::Refused:
        return end(withDetail(tr("The phone system refuses this."), detail));
    case PhoneSystem::Link::Reconnecting:
    case PhoneSystem::Link::Disconnected:
        return end(withDetail(m_reached ? tr("The phone system does not let you in.")
                                        : tr("The phone system cannot be reached."),
                              detail));
    }
}

/// This kind keeps no connection. What reaches out dies with the system: later than what it says.
void ConnectionBox::reach()
{
    m_tested.factory->reach(m_tested.config, m_system.get())
        .then(m_run.get(), [this](const Result<Unit> &reached) {
            if (reached)
                end(tr("The server is there. Whether it obeys shows with the first call."));
            else if (reached.error().code == Error::Code::Unsupported)
                end(tr("Nothing speaks against it. This kind keeps no connection: whether the "
                       "server answers shows with the first call."));
            else
                end(withDetail(tr("The phone system cannot be reached."), reached.error().detail));
        });
}

void ConnectionBox::end(const QString &words)
{
    const bool wasRunning = bool(m_run);
    drop();
    m_words->setText(words);
    if (!wasRunning)
        return;
    m_held.release();
    Q_EMIT grown();
}

/// It may be the system itself that has just called.
void ConnectionBox::drop()
{
    m_run.reset();
    if (m_system) {
        m_system->disconnect();
        m_system->close();
        m_system.release()->deleteLater();
    }
    for (const QString &name : std::exchange(m_lent, {}))
        m_tools.secrets.forgetForSession({idOfTest(), name});
    m_wanted.clear();
    m_reached = false;
    m_tested = {};
    m_limit.reset();
}

} // namespace Jackfield
