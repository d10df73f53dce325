// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/systemdialog.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/systemform.h"
#include "core/settings/settingsstore.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

namespace {

    SystemConfig configOf(const Settings &settings, const SystemId &id)
    {
        const auto it = std::find_if(settings.systems.cbegin(), settings.systems.cend(),
                                     [&](const SystemConfig &system) { return system.id == id; });
        return it == settings.systems.cend() ? SystemConfig() : *it;
    }

    QStringList listFrom(const QString &text)
    {
        QStringList list;
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
            if (!part.trimmed().isEmpty())
                list.append(part.trimmed());
        return list;
    }

} // namespace

SystemId idForLabel(const QString &label, const QList<SystemConfig> &taken)
{
    QString base;
    for (const QChar c : label.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            base.append(c);
        else if (!base.isEmpty() && !base.endsWith(u'-') && !c.isMark())
            base.append(u'-');
    }
    base.truncate(28);
    while (base.endsWith(u'-'))
        base.chop(1);
    if (base.isEmpty())
        base = QStringLiteral("system");
    const auto isTaken = [&](const QString &id) {
        return std::any_of(taken.cbegin(), taken.cend(),
                           [&](const SystemConfig &system) { return system.id.value == id; });
    };
    QString id = base;
    for (int next = 2; isTaken(id); ++next)
        id = base + u'-' + QString::number(next);
    return {id};
}

SystemDialog::SystemDialog(SettingsStore &store, const PhoneSystemRegistry &registry,
                           const SystemId &id, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_registry(registry)
    , m_before(configOf(store.settings(), id))
    , m_kind(new QComboBox(this))
    , m_label(new QLineEdit(m_before.label, this))
    , m_lines(new QLineEdit(m_before.lines.join(QStringLiteral(", ")), this))
    , m_problem(makePlainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_before.id.isEmpty() ? tr("Add a phone system") : tr("Phone system"));
    build();
    showForm();
    m_label->setFocus();
}

void SystemDialog::build()
{
    for (const PhoneSystemFactory *factory : m_registry.all())
        m_kind->addItem(factory->displayName(), factory->kind());
    if (!m_before.id.isEmpty()) {
        // Another kind is another system: its values mean something else.
        m_kind->setCurrentIndex(m_kind->findData(m_before.kind));
        m_kind->setEnabled(false);
        m_kind->setToolTip(tr("To change the kind, add a new phone system."));
    }
    m_kind->setAccessibleName(tr("Kind"));
    m_label->setAccessibleName(tr("Name"));
    m_label->setPlaceholderText(tr("As the window shall call it"));
    m_lines->setAccessibleName(tr("Lines"));
    m_lines->setPlaceholderText(tr("Extensions, with commas between"));
    const auto lockIf = [this](QWidget *field, const char *key) {
        if (m_before.id.isEmpty()
            || !m_store.isLocked(
                QStringLiteral("system.%1.%2").arg(m_before.id.value, QLatin1String(key))))
            return;
        field->setEnabled(false);
        field->setToolTip(tr("Your administrator has set this; it cannot be changed here."));
    };
    lockIf(m_label, "label");
    lockIf(m_lines, "lines");

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Name"), m_label);
    form->addRow(tr("Lines"), m_lines);
    m_place = new QVBoxLayout;
    m_problem->setAccessibleName(tr("What is wrong"));
    QFont bold = font();
    bold.setBold(true);
    m_problem->setFont(bold);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &SystemDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SystemDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addLayout(m_place);
    column->addStretch();
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SystemDialog::showForm);
    resize(420, sizeHint().height());
}

void SystemDialog::showForm()
{
    delete m_form;
    m_form = nullptr;
    if (const PhoneSystemFactory *factory = m_registry.find(m_kind->currentData().toString())) {
        m_form = new SystemForm(*factory, m_before, m_store, this);
        m_place->addWidget(m_form);
        connect(m_form, &SystemForm::edited, this, [this] { showProblem(QString()); });
    }
    showProblem(QString());
}

SystemConfig SystemDialog::entered() const
{
    SystemConfig config;
    config.label = m_label->text().trimmed();
    config.id =
        m_before.id.isEmpty() ? idForLabel(config.label, m_store.settings().systems) : m_before.id;
    config.kind = m_kind->currentData().toString();
    config.lines = listFrom(m_lines->text());
    if (m_form)
        config.values = m_form->values();
    return config;
}

/// What differs from before. A value that is the default again is taken out of the file.
QVariantMap SystemDialog::changes(const SystemConfig &config) const
{
    QVariantMap changes;
    const auto note = [&](const QString &key, const QVariant &before, const QVariant &now) {
        if (before != now)
            changes.insert(QStringLiteral("system.%1.%2").arg(config.id.value, key), now);
    };
    const bool isNew = m_before.id.isEmpty();
    note(QStringLiteral("kind"), isNew ? QVariant() : m_before.kind, config.kind);
    note(QStringLiteral("label"), isNew ? QVariant() : m_before.label, config.label);
    note(QStringLiteral("lines"), isNew ? QVariant() : m_before.lines, config.lines);
    for (const SetupField &field : m_form->fields())
        note(field.key, m_before.values.value(field.key), config.values.value(field.key));
    return changes;
}

void SystemDialog::accept()
{
    if (!m_form) {
        showProblem(tr("This kind of phone system is not known to this version of Jackfield."));
        return;
    }
    if (m_label->text().trimmed().isEmpty()) {
        showProblem(tr("Give the phone system a name."));
        m_label->setFocus();
        return;
    }
    const SystemConfig config = entered();
    if (const auto made = m_registry.create(config); !made) {
        showProblem(made.error().detail);
        return;
    }
    const QVariantMap wanted = changes(config);
    if (!wanted.isEmpty()) {
        if (const Result<Unit> saved = m_store.save(wanted); !saved) {
            showProblem(tr("This could not be saved. %1").arg(saved.error().detail));
            return;
        }
    }
    QDialog::accept();
}

QString SystemDialog::problem() const
{
    return m_problem->text();
}

void SystemDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_problem->setMinimumHeight(problem.isEmpty() ? 0 : m_problem->heightForWidth(width() - 32));
}

} // namespace Jackfield
