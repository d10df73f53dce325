// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/systemeditor.h"

#include "app/dialogs/authority.h"
#include "app/dialogs/certificatebox.h"
#include "app/dialogs/connectionbox.h"
#include "app/dialogs/kindwarning.h"
#include "app/dialogs/nestedvalues.h"
#include "app/dialogs/plainlabel.h"
#include "app/dialogs/presetlist.h"
#include "app/dialogs/requestpreview.h"
#include "app/dialogs/samplenumber.h"
#include "app/dialogs/settingform.h"
#include "app/dialogs/systemform.h"
#include "app/dialogs/systemname.h"
#include "app/dialogs/systemsaver.h"
#include "app/dialogs/trialbox.h"
#include "app/dialogs/valueeditor.h"
#include "core/phone/dialer.h"
#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingsstore.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace Jackfield {

SystemEditor::SystemEditor(const SystemTools &tools, const SystemId &id, QWidget *parent)
    : QStackedWidget(parent)
    , m_tools(tools)
    , m_before(configOf(tools.settings.settings().systems, id))
    , m_kind(new QComboBox(this))
    , m_label(new QLineEdit(m_before.label, this))
    , m_lines(new QLineEdit(m_before.lines.join(QStringLiteral(", ")), this))
    , m_choose(new QPushButton(tr("&Choose a known product …"), this))
    , m_warning(new KindWarning(this))
    , m_notes(makePlainLabel({}, this))
    , m_preview(new RequestPreviewBox(
          m_tools, [this] { return subjectInUse(); }, this))
    , m_trial(new TrialBox(
          m_tools, [this] { return subjectInUse(); }, [this] { return m_preview->number(); }, this))
    , m_connection(new ConnectionBox(
          m_tools, [this] { return subjectInUse(); }, this))
    , m_certificate(new CertificateBox([this] { return subjectInUse(); }, this))
    , m_saver(new SystemSaver(m_tools, this))
{
    build();
    connectParts();
    showForm();
}

void SystemEditor::setKind(const QString &kind)
{
    m_kind->setCurrentIndex(m_kind->findData(kind));
    m_head->setRowVisible(m_kind, false);
    if (const PhoneSystemFactory *chosen = factory(); chosen && m_label->text().isEmpty()) {
        m_ownName = chosen->displayName();
        m_label->setText(m_ownName);
    }
}

void SystemEditor::begin()
{
    m_label->setFocus();
}

int SystemEditor::missingHeight() const
{
    return m_scroll->widget()->sizeHint().height() - m_scroll->sizeHint().height();
}

QWidget *SystemEditor::makeHead()
{
    for (const PhoneSystemFactory *factory : m_tools.registry.all())
        m_kind->addItem(factory->displayName(), factory->kind());
    m_kind->setAccessibleName(tr("Kind"));
    m_label->setAccessibleName(tr("Name"));
    m_label->setPlaceholderText(tr("As the window shall call it"));
    m_lines->setAccessibleName(tr("Lines"));
    m_lines->setPlaceholderText(tr("Extensions, with commas between; empty: your own"));
    m_choose->setAutoDefault(false);
    lockHead();
    auto *head = new QWidget(this);
    m_head = new QFormLayout(head);
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_head->addRow(tr("Kind"), m_kind);
    m_head->addRow(tr("Name"), m_label);
    m_head->addRow(tr("Lines"), m_lines);
    m_head->addRow(QString(), m_choose);
    return head;
}

void SystemEditor::lockHead()
{
    if (m_before.id.isEmpty())
        return;
    // Another kind is another system: its values mean something else.
    m_kind->setCurrentIndex(m_kind->findData(m_before.kind));
    m_kind->setEnabled(false);
    m_kind->setToolTip(tr("To change the kind, add a new phone system."));
    const auto lockIf = [this](QWidget *field, const char *key) {
        if (!m_tools.settings.isLocked(
                QStringLiteral("system.%1.%2").arg(m_before.id.value, QLatin1String(key))))
            return;
        field->setEnabled(false);
        field->setToolTip(SettingForm::lockedWords());
    };
    lockIf(m_label, "label");
    lockIf(m_lines, "lines");
}

void SystemEditor::build()
{
    m_notes->setAccessibleName(tr("About this product"));
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes->hide();
    m_place = new QVBoxLayout;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(makeHead());
    column->addWidget(m_warning);
    column->addWidget(m_notes);
    column->addLayout(m_place);
    for (QWidget *part :
         {static_cast<QWidget *>(m_preview), static_cast<QWidget *>(m_trial),
          static_cast<QWidget *>(m_connection), static_cast<QWidget *>(m_certificate)})
        column->addWidget(part);
    column->addStretch();
    m_scroll = makeScrollArea(content);
    addWidget(m_scroll);
}

void SystemEditor::connectParts()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showForm();
        Q_EMIT grown();
    });
    connect(m_choose, &QPushButton::clicked, this, [this] { showPresets(true); });
    connect(m_label, &QLineEdit::textEdited, this, &SystemEditor::formEdited);
    connect(m_lines, &QLineEdit::textEdited, this, &SystemEditor::formEdited);
    connect(m_preview, &RequestPreviewBox::numberEdited, m_trial, &TrialBox::withdraw);
    connect(m_trial, &TrialBox::grown, this, [this] { showDown(m_trial); });
    connect(m_connection, &ConnectionBox::grown, this, [this] { showDown(m_connection); });
    connect(m_certificate, &CertificateBox::grown, this, [this] { showDown(m_certificate); });
    connect(m_certificate, &CertificateBox::trusted, this,
            [this](const QString &key, const QString &host, const QString &pin) {
                QVariantMap values;
                setNestedValue(values, key, QVariantMap {{host, pin}});
                m_form->apply(values);
            });
    connect(m_saver, &SystemSaver::written, this, &SystemEditor::secretWritten);
    connect(m_saver, &SystemSaver::saved, this, &SystemEditor::finish);
    connect(m_saver, &SystemSaver::failed, this, [this](const QString &words) {
        Q_EMIT saving(false);
        Q_EMIT problem(words);
    });
}

const PhoneSystemFactory *SystemEditor::factory() const
{
    return m_tools.registry.find(m_kind->currentData().toString());
}

void SystemEditor::showForm()
{
    delete std::exchange(m_form, nullptr);
    delete std::exchange(m_presets, nullptr);
    m_presetValues.clear();
    m_taken.clear();
    m_notes->hide();
    if (const PhoneSystemFactory *kind = factory()) {
        m_form = new SystemForm(*kind, m_before, m_tools, this);
        m_place->addWidget(m_form);
        m_warning->setText(kind->warning());
        m_form->setTabAfter(m_choose);
        if (!m_before.id.isEmpty())
            m_authority = authorityOf(subject().config.values);
        connect(m_form, &SystemForm::edited, this, &SystemEditor::formEdited);
        connect(m_form, &SystemForm::failed, this, &SystemEditor::problem);
    }
    m_choose->setVisible(factory() && !factory()->presets().isEmpty());
    m_preview->refresh();
    m_trial->refresh();
    m_connection->refresh();
    m_certificate->forget();
    m_certificate->setVisible(!m_preview->isHidden()
                              || (factory() && CertificateBox::appliesTo(*factory())));
    m_warned.clear();
    Q_EMIT problem(QString());
}

void SystemEditor::formEdited()
{
    m_warned.clear();
    Q_EMIT problem(QString());
    m_form->setElsewhere(subject().isElsewhere);
    m_preview->refreshSoon();
    m_trial->withdraw();
    m_connection->withdraw();
    m_certificate->forget();
}

void SystemEditor::showPresets(bool shown)
{
    if (shown && !m_presets) {
        m_presets = new PresetList(factory()->presets(), this);
        connect(m_presets, &PresetList::chosen, this, &SystemEditor::usePreset);
        connect(m_presets, &PresetList::cancelled, this, [this] { showPresets(false); });
        addWidget(m_presets);
    }
    Q_EMIT choosing(shown);
    Q_EMIT problem(QString());
    setCurrentIndex(shown ? 1 : 0);
    if (shown)
        m_presets->begin();
    else
        m_choose->setFocus();
}

/// Only what the product sets is replaced, and what the one chosen before had set and nobody
/// touched since.
void SystemEditor::usePreset(const SetupPreset &preset)
{
    showPresets(false);
    const QVariantMap now = m_form->values();
    QStringList stale;
    for (const QString &key : m_form->keys()) {
        const QVariant before = nestedValue(m_presetValues, key);
        if (before.isValid() && before == nestedValue(now, key)
            && !nestedValue(preset.values, key).isValid())
            stale.append(key);
    }
    m_presetValues = preset.values;
    m_form->apply(preset.values, stale);
    const QString name = m_label->text().trimmed();
    if (name.isEmpty() || name == m_ownName) {
        m_ownName = preset.name;
        m_label->setText(preset.name);
    }
    m_notes->setText(preset.notes);
    m_notes->setVisible(!preset.notes.isEmpty());
    m_preview->refresh();
    Q_EMIT grown();
    m_scroll->verticalScrollBar()->setValue(0);
}

SystemConfig SystemEditor::entered() const
{
    SystemConfig config;
    config.label = m_label->text().trimmed();
    config.id = m_before.id.isEmpty()
        ? idForLabel(config.label, m_tools.settings.settings().systems)
        : m_before.id;
    config.kind = m_kind->currentData().toString();
    config.lines = textsIn(m_lines->text());
    if (m_form)
        config.values = m_form->values();
    return config;
}

SetupSubject SystemEditor::subject() const
{
    const PhoneSystemFactory *kind = factory();
    if (!kind || !m_form)
        return {};
    const ClearedConfig cleared = kind->withoutSecrets(entered());
    // What was typed into its own field goes before what stands, or stood, in an address.
    SetupSubject subject {kind, cleared.config, m_taken};
    subject.secrets.insert(cleared.secrets);
    subject.secrets.insert(m_form->typedSecrets());
    subject.isElsewhere = m_authority && *m_authority != authorityOf(subject.config.values);
    return subject;
}

/// As it serves its lines: the own extension where none is named.
SetupSubject SystemEditor::subjectInUse() const
{
    SetupSubject used = subject();
    const QString own = m_tools.dialer.setup().ownExtension;
    if (used.config.lines.isEmpty() && !own.isEmpty())
        used.config.lines = QStringList {own};
    return used;
}

/// For the sample number, whatever number the preview is shown for: they are of the configuration.
QStringList SystemEditor::warningsOf(const SetupSubject &subject) const
{
    const QString sample = sampleNumber(m_tools.dialer.setup().location);
    const auto preview =
        subject.factory->preview(subject.config, planSample(m_tools.dialer, sample).number);
    return preview ? preview->warnings : QStringList();
}

bool SystemEditor::isUsable(const SetupSubject &subject)
{
    if (!subject.factory) {
        Q_EMIT problem(tr("This kind of phone system is not known to this version of Jackfield."));
        return false;
    }
    if (subject.config.label.isEmpty()) {
        Q_EMIT problem(tr("Give the phone system a name."));
        m_label->setFocus();
        return false;
    }
    if (const auto made = subject.factory->create(subject.config); !made) {
        m_form->revealCause(made.error().detail);
        Q_EMIT problem(made.error().detail);
        return false;
    }
    const QStringList warnings = warningsOf(subjectInUse());
    if (!warnings.isEmpty() && warnings != m_warned) {
        Q_EMIT problem(tr("%1\nOnce more saves it all the same.").arg(warnings.join(u'\n')));
        m_warned = warnings;
        return false;
    }
    return true;
}

/// Another instance, or the settings beside, may have removed it. Then it is a new one.
bool SystemEditor::isStillThere()
{
    if (m_before.id.isEmpty()
        || !configOf(m_tools.settings.settings().systems, m_before.id).id.isEmpty())
        return true;
    m_before = {};
    Q_EMIT problem(tr("This phone system was removed meanwhile. Once more adds it again."));
    return false;
}

void SystemEditor::save()
{
    if (m_saver->isSaving())
        return;
    const SetupSubject wanted = subject();
    if (!isUsable(wanted) || !isStillThere())
        return;
    Q_EMIT saving(true);
    m_saving = wanted.config;
    m_sessionNote.clear();
    showCleared(wanted);
    QStringList stale = wanted.isElsewhere ? wanted.factory->secretNames() : QStringList();
    stale.removeIf([&](const QString &name) { return wanted.secrets.contains(name); });
    m_saver->save({m_before, {wanted.config, wanted.secrets}, m_form->keys(), stale});
}

/// Whatever becomes of it, a password does not stand in an address any more.
void SystemEditor::showCleared(const SetupSubject &wanted)
{
    const QVariantMap shown = m_form->values();
    if (shown == wanted.config.values)
        return;
    QStringList gone;
    for (const QString &key : m_form->keys())
        if (nestedValue(shown, key).isValid() && !nestedValue(wanted.config.values, key).isValid())
            gone.append(key);
    m_form->apply(wanted.config.values, gone);
    m_taken = wanted.secrets;
    m_preview->refresh();
}

void SystemEditor::secretWritten(const QString &name, SecretStore::Keeper keeper)
{
    m_taken.remove(name);
    m_form->showKept(m_saving.id, name, keeper);
    if (keeper == SecretStore::Keeper::Session)
        m_sessionNote = SystemSaver::sessionNote();
}

void SystemEditor::finish()
{
    m_before = m_saving;
    m_authority = authorityOf(m_before.values);
    m_form->setElsewhere(subject().isElsewhere);
    lockHead();
    Q_EMIT saving(false);
    Q_EMIT saved(m_before.id, m_sessionNote);
}

/// When its place is known.
void SystemEditor::showDown(QWidget *part)
{
    QTimer::singleShot(0, part, [this, part] { m_scroll->ensureWidgetVisible(part); });
}

} // namespace Jackfield
