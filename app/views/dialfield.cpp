// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialfield.h"

#include "app/actions/commandtable.h"
#include "app/look/clearing.h"
#include "app/look/iconlabel.h"
#include "app/look/wrappedlabel.h"
#include "app/models/dialwords.h"
#include "app/views/dialcompletions.h"
#include "app/views/diallednumbers.h"
#include "app/views/ownlines.h"
#include "app/views/plaintextlabel.h"
#include "app/views/quickdials.h"
#include "core/base/redact.h"
#include "core/settings/settingsstore.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace Jackfield {

namespace {

    enum RouteRole { LineRole = Qt::UserRole, SystemRole };

    struct Route
    {
        QString line;
        SystemId system;
        QString text;
    };

    /// Every own line with every phone system that could dial for it.
    QList<Route> routesOf(const UiContext &context)
    {
        QList<Route> routes;
        for (const QString &extension : ownLines(context)) {
            const MergedLine *line = context.store.findLine(extension);
            for (const LineId &member : line ? line->members : QList<LineId>()) {
                const SystemStatus *system = context.store.findSystem(member.system());
                if (system && system->features.testFlag(Feature::Dial))
                    routes.append(
                        {extension, system->id,
                         DialField::tr("%1 via %2").arg(extension, oneLine(system->label))});
            }
        }
        return routes;
    }

    void showTone(DialPreview::Tone tone, IconLabel *icon, WrappedLabel *text)
    {
        switch (tone) {
        case DialPreview::Tone::Nothing:
            return;
        case DialPreview::Tone::Dials:
            icon->setIcon(QStringLiteral("info"), Tone::Muted);
            text->setTone(Tone::Muted);
            return;
        case DialPreview::Tone::Asks:
            icon->setIcon(QStringLiteral("question"), Tone::Warning);
            text->setTone(Tone::Text);
            return;
        case DialPreview::Tone::Refuses:
            icon->setIcon(QStringLiteral("error"), Tone::Danger);
            text->setTone(Tone::Text);
            return;
        }
    }

} // namespace

DialField::DialField(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_quickDials(new QuickDials(context.settings, context.contacts, this))
{
    build();
    addCompleter();
    addDialledNumbers();
    addSpeedDials();
    followRoutes();
    updateRoutes();
    updatePreview();
}

void DialField::build()
{
    m_text = new QLineEdit(this);
    m_text->setPlaceholderText(tr("Number or name (%1)")
                                   .arg(userCommand(UserAction::FocusDialField)
                                            .shortcut.toString(QKeySequence::NativeText)));
    m_text->setAccessibleName(tr("Number to call"));
    offerClearing(m_text);
    m_text->setMaxLength(512); // Longer than any link that holds a number.
    m_route = new QComboBox(this);
    m_route->setAccessibleName(tr("Line and phone system to call with"));
    m_route->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_route->setMinimumContentsLength(8);
    const UserCommand call = userCommand(UserAction::Dial);
    m_call = new QPushButton(themedIcon(call.icon), call.text, this);
    m_call->setToolTip(Jackfield::toolTip(call));
    m_icon = new IconLabel(16, this);
    m_preview = new WrappedLabel(Tone::Muted, this);
    m_preview->setAccessibleName(tr("What would be dialled"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(3);
    grid->addWidget(m_text, 0, 0, 1, 2);
    grid->addWidget(m_route, 0, 2);
    grid->addWidget(m_call, 0, 3);
    grid->addWidget(m_icon, 1, 0, Qt::AlignTop);
    grid->addWidget(m_preview, 1, 1, 1, 3);
    grid->setColumnStretch(1, 1);

    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &DialField::updatePreview);
    connect(m_text, &QLineEdit::returnPressed, this, &DialField::dial);
    connect(m_call, &QPushButton::clicked, this, &DialField::dial);
    connect(m_route, &QComboBox::currentIndexChanged, this, &DialField::updatePreview);
}

void DialField::addCompleter()
{
    m_completions = new DialCompletions(*m_quickDials, m_context.contacts, m_context.journal,
                                        numberFormat(m_context.dialer), this);
    auto *completer = new QCompleter(m_completions, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setCompletionRole(Qt::EditRole);
    m_text->setCompleter(completer);
    connect(m_text, &QLineEdit::textEdited, m_completions, &DialCompletions::search);
    connect(m_completions, &DialCompletions::foundMore, this, &DialField::showMoreCompletions);
}

/// A list that is shown takes them in by itself.
void DialField::showMoreCompletions()
{
    QCompleter *completer = m_text->completer();
    if (m_text->hasFocus() && !completer->popup()->isVisible())
        completer->complete();
}

void DialField::addDialledNumbers()
{
    m_dialled = new DialledNumbers(m_context.journal, m_context.contacts, this);
    connect(m_text, &QLineEdit::textEdited, m_dialled, &DialledNumbers::leave);
    connect(m_dialled, &DialledNumbers::reached, m_text, &QLineEdit::setText);
    connect(m_dialled, &DialledNumbers::lastFound, this, [this](const QString &number) {
        if (number.isEmpty())
            Q_EMIT failed(tr("No number was dialled yet."));
        else
            dialNumber(number);
    });
    m_text->installEventFilter(this);
}

void DialField::addSpeedDials()
{
    for (int slot = 1; slot <= QuickDials::keyedSpeedDials; ++slot) {
        auto *key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + slot)), this);
        connect(key, &QShortcut::activated, this, [this, slot] { dialSpeedDial(slot); });
    }
}

/// The list has names, numbers and labels to show.
void DialField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_text->completer()->popup()->setMinimumWidth(width());
}

bool DialField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (isPlain && key->key() == Qt::Key_Up) {
            m_dialled->older(m_text->text());
            return true;
        }
        if (isPlain && key->key() == Qt::Key_Down) {
            m_dialled->newer();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DialField::followRoutes()
{
    const RowSignals &lines = m_context.store.lineRows();
    connect(&lines, &RowSignals::inserted, this, &DialField::updateRoutes);
    connect(&lines, &RowSignals::removed, this, &DialField::updateRoutes);
    connect(&lines, &RowSignals::changed, this, &DialField::updateRoutes);
    const RowSignals &systems = m_context.store.systemRows();
    connect(&systems, &RowSignals::changed, this, &DialField::updateRoutes);
    connect(&systems, &RowSignals::removed, this, &DialField::updateRoutes);
    connect(&m_context.settings, &SettingsStore::changed, this, &DialField::updateRoutes);
}

void DialField::updateRoutes()
{
    const QString line = m_route->currentData(LineRole).toString();
    const QString system = m_route->currentData(SystemRole).toString();
    {
        const QSignalBlocker blocker(m_route);
        m_route->clear();
        m_route->addItem(tr("Automatic"));
        m_route->setItemData(0, tr("The own line, by the first phone system that can"),
                             Qt::ToolTipRole);
        for (const Route &route : routesOf(m_context)) {
            const int row = m_route->count();
            m_route->addItem(route.text);
            m_route->setItemData(row, route.line, LineRole);
            m_route->setItemData(row, route.system.value, SystemRole);
            if (route.line == line && route.system.value == system)
                m_route->setCurrentIndex(row);
        }
    }
    m_route->setVisible(m_route->count() > 2);
    updatePreview();
}

DialRequest DialField::request() const
{
    DialRequest request;
    request.text = m_text->text();
    request.source.kind = Source::Kind::Keypad;
    request.line = m_route->currentData(LineRole).toString();
    request.system = {m_route->currentData(SystemRole).toString()};
    return request;
}

void DialField::fill(const DialRequest &request)
{
    m_text->setText(request.text);
    for (int row = 0; row < m_route->count(); ++row)
        if (m_route->itemData(row, LineRole).toString() == request.line
            && m_route->itemData(row, SystemRole).toString() == request.system.value)
            m_route->setCurrentIndex(row);
}

void DialField::updatePreview()
{
    DialPreview preview;
    if (!m_text->text().trimmed().isEmpty())
        preview = previewOf(m_context.dialer.plan(request()), m_context.dialer.setup().location,
                            m_context.store);
    const bool some = preview.tone != DialPreview::Tone::Nothing;
    m_preview->setText(preview.text);
    setPlainToolTip(m_preview, preview.steps);
    m_preview->setVisible(some);
    m_icon->setVisible(some);
    showTone(preview.tone, m_icon, m_preview);
    m_call->setEnabled(some && preview.tone != DialPreview::Tone::Refuses);
}

QString DialField::text() const
{
    return m_text->text();
}

void DialField::offer(const QString &text)
{
    m_text->setText(text.simplified());
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->selectAll();
}

void DialField::dial()
{
    const QString asked = m_text->text();
    if (asked.trimmed().isEmpty())
        return;
    m_context.dialer.dial(request()).result.then(this, [this, asked](const DialResult &result) {
        if (result && m_text->text() == asked)
            m_text->clear();
    });
}

/// What is refused stays in the field, to be read and mended.
void DialField::dialNumber(const QString &number)
{
    m_dialled->leave();
    m_text->setText(oneLine(number));
    dial();
}

void DialField::redial()
{
    m_dialled->findLast();
}

void DialField::dialSpeedDial(int slot)
{
    const QString number = m_quickDials->speedDial(slot);
    if (number.isEmpty())
        Q_EMIT failed(tr("Speed dial %1 is free. Set it on the page Contacts.").arg(slot));
    else
        dialNumber(number);
}

} // namespace Jackfield
