// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/linkregistrationbox.h"

#include "app/dialogs/plainlabel.h"
#include "core/base/redact.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>

namespace Jackfield {

LinkRegistrationBox::LinkRegistrationBox(LinkRegistration &registration, QWidget *parent)
    : QGroupBox(tr("Telephone links on this desktop"), parent)
    , m_registration(registration)
    , m_take(new QPushButton(tr("Open with &Jackfield"), this))
    , m_giveBack(new QPushButton(tr("Gi&ve back"), this))
    , m_problem(makePlainLabel({}, this))
{
    build();
    connect(m_take, &QPushButton::clicked, this, [this] { show(m_registration.take(ticked())); });
    connect(m_giveBack, &QPushButton::clicked, this,
            [this] { show(m_registration.giveBack(ticked())); });
    connect(&m_registration, &LinkRegistration::changed, this, [this] {
        m_problem->hide(); // What is wrong with this answer is told behind it.
        refresh();
    });
    show(m_registration.refresh());
}

void LinkRegistrationBox::build()
{
    auto *grid = new QGridLayout(this);
    grid->setColumnStretch(1, 1);
    for (const QString &scheme : LinkRegistration::schemes()) {
        const Row row {scheme, new QCheckBox(scheme + u':', this), makePlainLabel({}, this)};
        row.box->setChecked(true);
        connect(row.box, &QCheckBox::toggled, this, &LinkRegistrationBox::refresh);
        grid->addWidget(row.box, int(m_rows.size()), 0);
        grid->addWidget(row.state, int(m_rows.size()), 1);
        m_rows.append(row);
    }
    m_giveBack->setToolTip(tr("The program that opened them before opens them again"));
    m_problem->setAccessibleName(tr("What is wrong with the links"));
    m_problem->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_take);
    buttons->addWidget(m_giveBack);
    buttons->addStretch();
    grid->addLayout(buttons, grid->rowCount(), 0, 1, 2);
    grid->addWidget(m_problem, grid->rowCount(), 0, 1, 2);
}

QStringList LinkRegistrationBox::ticked() const
{
    QStringList schemes;
    for (const Row &row : m_rows) {
        if (row.box->isChecked())
            schemes << row.scheme;
    }
    return schemes;
}

void LinkRegistrationBox::show(const LinkRegistration::Done &done)
{
    m_waits = true;
    refresh();
    done.then(this, [this](const Result<Unit> &result) {
        m_waits = false;
        m_problem->setText(result ? QString() : result.error().detail);
        m_problem->setVisible(!result);
        refresh();
    });
}

static QString stateOf(const LinkRegistration::Handler &handler)
{
    if (handler.isOurs)
        return LinkRegistrationBox::tr("Jackfield opens these");
    if (handler.entry.isEmpty())
        return LinkRegistrationBox::tr("no program opens these");
    return LinkRegistrationBox::tr("opened by %1")
        .arg(oneLine(handler.name.isEmpty() ? handler.entry : handler.name, 60));
}

void LinkRegistrationBox::refresh()
{
    const auto &handlers = m_registration.handlers();
    bool someOurs = false;
    bool someOthers = false;
    for (const Row &row : m_rows) {
        const auto handler = handlers.constFind(row.scheme);
        const bool isKnown = handler != handlers.cend();
        const QString unknown = m_waits ? tr("asking the desktop …") : tr("not known");
        row.state->setText(isKnown ? stateOf(*handler) : unknown);
        row.box->setAccessibleDescription(row.state->text());
        if (isKnown && row.box->isChecked())
            (handler->isOurs ? someOurs : someOthers) = true;
    }
    m_take->setEnabled(!m_waits && someOthers);
    m_giveBack->setEnabled(!m_waits && someOurs);
}

} // namespace Jackfield
