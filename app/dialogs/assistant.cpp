// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/assistant.h"

#include "app/dialogs/assistantgiven.h"
#include "app/dialogs/assistantkind.h"
#include "app/dialogs/assistantlinks.h"
#include "app/dialogs/assistantlocation.h"
#include "app/dialogs/assistantready.h"
#include "app/dialogs/assistantsystem.h"
#include "app/dialogs/assistanttry.h"
#include "app/dialogs/assistantwelcome.h"
#include "app/dialogs/assistantyou.h"
#include "app/dialogs/plainlabel.h"
#include "core/phone/phonestore.h"
#include "core/settings/settingsstore.h"

#include <QAccessible>
#include <QFileInfo>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Jackfield {

namespace {

    using Layer = EffectiveSetting::Layer;

    bool isSetBySite(const SettingsStore &store, const QString &prefix, const QString &end)
    {
        const QList<EffectiveSetting> all = store.effective();
        return std::any_of(all.cbegin(), all.cend(), [&](const EffectiveSetting &setting) {
            return setting.layer == Layer::Site && setting.key.startsWith(prefix)
                && setting.key.endsWith(end);
        });
    }

    /// The user has no say, or need not have one.
    bool isGiven(const SettingsStore &store, const QString &key)
    {
        return store.isLocked(key) || isSetBySite(store, key, key);
    }

} // namespace

Assistant::Assistant(const AssistantTools &tools, QWidget *parent)
    : QDialog(parent)
    , m_tools(tools)
    , m_made(size_t(stepCount), nullptr)
    , m_heading(makePlainLabel({}, this))
    , m_progress(makePlainLabel({}, this))
    , m_pages(new QStackedWidget(this))
    , m_problem(makePlainLabel({}, this))
    , m_buttons(new QWidget(this))
    , m_back(new QPushButton(m_buttons))
    , m_next(new QPushButton(m_buttons))
    , m_later(new QPushButton(m_buttons))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("assistant"));
    const QList<SystemConfig> &systems = m_tools.systems.settings.settings().systems;
    if (!systems.isEmpty())
        m_choice = {AssistantChoice::What::Existing, systems.first().kind, systems.first().id};
    build();
    const QSize room = screen()->availableSize() - QSize(20, 60); // Its frame takes some.
    resize(QSize(520, 620).boundedTo(room));
    go(Step::Welcome);
}

Assistant::~Assistant() = default;

bool Assistant::isDue(const SettingsStore &store)
{
    const Settings &settings = store.settings();
    return settings.assistant && !QFileInfo::exists(store.paths().userFile)
        && (settings.me.extension.isEmpty() || settings.systems.isEmpty());
}

void Assistant::build()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_heading->setFont(large);
    QFont bold = font();
    bold.setBold(true);
    m_problem->setFont(bold);
    m_problem->setAccessibleDescription(tr("What is to be known"));
    m_back->setText(tr("&Back"));
    m_later->setText(tr("&Later"));
    m_later->setToolTip(tr("Closes this; what was entered on the pages before is kept"));
    m_next->setDefault(true);
    for (QPushButton *button : {m_back, m_later})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_later);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_progress);
    column->addWidget(m_heading);
    column->addSpacing(6);
    column->addWidget(m_pages, 1);
    column->addWidget(m_problem);
    column->addWidget(m_buttons);
    connect(m_back, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { page(m_step)->leave(); });
    connect(m_later, &QPushButton::clicked, this, &Assistant::reject);
}

void Assistant::goTo(const Place &place)
{
    m_choice = place.choice;
    go(Step(place.step));
}

bool Assistant::hasInput() const
{
    return std::any_of(m_made.cbegin(), m_made.cend(),
                       [](const AssistantPage *made) { return made && made->hasInput(); });
}

bool Assistant::hasSiteSystem() const
{
    return isSetBySite(m_tools.systems.settings, QStringLiteral("system."),
                       QStringLiteral(".kind"));
}

bool Assistant::isAsked(Step step) const
{
    const SettingsStore &store = m_tools.systems.settings;
    switch (step) {
    case Step::You:
        return !isGiven(store, QStringLiteral("me.extension"))
            || !isGiven(store, QStringLiteral("me.name"));
    case Step::Location:
        return !isSetBySite(store, QStringLiteral("location."), QStringLiteral(".country"));
    case Step::Kind:
        return !hasSiteSystem();
    case Step::System:
        return hasSiteSystem() || m_choice.what != AssistantChoice::What::None;
    case Step::Try:
        return !store.settings().systems.isEmpty();
    case Step::Links:
        return m_tools.links.registration;
    case Step::Welcome:
    case Step::Ready:
        break;
    }
    return true;
}

/// As isAsked(), as long as it is open whether there will be a phone system: with one.
bool Assistant::isExpected(Step step) const
{
    const bool isOpen = m_step <= Step::Kind || (m_step == Step::System && step == Step::Try);
    return isAsked(step) || (isOpen && (step == Step::System || step == Step::Try));
}

AssistantPage *Assistant::make(Step step)
{
    SettingsStore &store = m_tools.systems.settings;
    switch (step) {
    case Step::Welcome:
        return new AssistantWelcome(store);
    case Step::You:
        return new AssistantYou(store);
    case Step::Location:
        return new AssistantLocation(store);
    case Step::Kind: {
        auto *kind = new AssistantKind(m_tools, m_choice);
        connect(kind, &AssistantKind::chosen, this, [this] { forget(Step::System); });
        return kind;
    }
    case Step::System:
        if (hasSiteSystem())
            return new AssistantGiven(m_tools);
        return new AssistantSystem(m_tools, m_choice);
    case Step::Try:
        return new AssistantTry(m_tools, m_choice);
    case Step::Links:
        return new AssistantLinks(m_tools.links);
    case Step::Ready:
        break;
    }
    return new AssistantReady(m_tools);
}

AssistantPage *Assistant::page(Step step)
{
    AssistantPage *&made = m_made.at(size_t(step));
    if (!made) {
        made = make(step);
        m_pages->addWidget(made);
        connect(made, &AssistantPage::left, this, &Assistant::pageLeft);
        connect(made, &AssistantPage::failed, this, &Assistant::showProblem);
        connect(made, &AssistantPage::noted, this, [this](const QString &note) { m_note = note; });
        connect(made, &AssistantPage::busy, this, &Assistant::wait);
        connect(made, &AssistantPage::choosing, m_buttons, &QWidget::setHidden);
    }
    return made;
}

/// It may be what calls.
void Assistant::forget(Step step)
{
    if (AssistantPage *made = std::exchange(m_made.at(size_t(step)), nullptr)) {
        made->disconnect(this);
        made->disconnect(m_buttons);
        m_pages->removeWidget(made);
        made->deleteLater();
    }
}

/// What was saved is read anew when one comes back.
void Assistant::pageLeft()
{
    const Step leaves = m_step;
    if (leaves == Step::Ready) {
        Q_EMIT windowWanted();
        return accept();
    }
    move(1);
    if (leaves != Step::Try) // What was heard there stays to be read.
        forget(leaves);
}

void Assistant::move(int by)
{
    int next = int(m_step) + by;
    while (next > 0 && next < stepCount - 1 && !isAsked(Step(next)))
        next += by;
    go(Step(std::clamp(next, 0, stepCount - 1)));
}

void Assistant::go(Step step)
{
    m_step = step;
    AssistantPage *shown = page(step);
    m_pages->setCurrentWidget(shown);
    const QString title = shown->title();
    m_heading->setText(title);
    setWindowTitle(tr("Set up: %1").arg(title));
    int asked = 0;
    int at = 0;
    for (int i = 0; i < stepCount; ++i) {
        asked += isExpected(Step(i)) ? 1 : 0;
        if (Step(i) == step)
            at = asked;
    }
    m_progress->setText(tr("Step %1 of %2").arg(at).arg(asked));
    showProblem(std::exchange(m_note, {}));
    showButtons();
    if (!shown->begin())
        m_next->setFocus();
}

void Assistant::showButtons()
{
    const QString next = page(m_step)->nextText();
    m_next->setText(next.isEmpty() ? tr("&Next") : next);
    m_back->setVisible(m_step != Step::Welcome);
    m_later->setVisible(m_step != Step::Ready);
    m_buttons->show();
}

/// Later can always be pressed: what is being saved may need an answer that does not come.
void Assistant::wait(bool isBusy)
{
    m_back->setDisabled(isBusy);
    isBusy ? m_held.hold() : m_held.release();
}

void Assistant::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        return;
    QAccessibleEvent alert(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace Jackfield
