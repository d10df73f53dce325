// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/systemdialog.h"

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
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Jackfield {

SystemDialog::SystemDialog(const SystemTools &tools, const SystemId &id, QWidget *parent)
    : QDialog(parent)
    , m_tools(tools)
    , m_before(configOf(tools.settings.settings().systems, id))
    , m_pages(new QStackedWidget(this))
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
    , m_problem(makePlainLabel({}, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
    , m_saver(new SystemSaver(m_tools, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_before.id.isEmpty() ? tr("Add a phone system") : tr("Phone system"));
    build();
    connectParts();
    showForm();
    resize(560, 0);
    makeRoom();
    m_label->setFocus();
}

/// For all that is shown, as far as the screen has it; never less than there was.
void SystemDialog::makeRoom()
{
    const QSize room = screen()->availableSize() - QSize(20, 60); // Its frame takes some.
    const int chrome = sizeHint().height() - m_scroll->sizeHint().height();
    const int wanted = m_scroll->widget()->sizeHint().height() + chrome;
    resize(QSize(width(), std::max(height(), wanted)).boundedTo(room));
}

QWidget *SystemDialog::makeHead()
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
    auto *form = new QFormLayout(head);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Name"), m_label);
    form->addRow(tr("Lines"), m_lines);
    form->addRow(QString(), m_choose);
    return head;
}

void SystemDialog::lockHead()
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
        field->setToolTip(tr("Your administrator has set this; it cannot be changed here."));
    };
    lockIf(m_label, "label");
    lockIf(m_lines, "lines");
}

QWidget *SystemDialog::makePage()
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
         std::initializer_list<QWidget *> {m_preview, m_trial, m_connection, m_certificate})
        column->addWidget(part);
    column->addStretch();
    m_scroll = makeScrollArea(content);
    return m_scroll;
}

void SystemDialog::build()
{
    m_pages->addWidget(makePage());
    m_problem->setAccessibleName(tr("What is wrong"));
    QFont bold = font();
    bold.setBold(true);
    m_problem->setFont(bold);
    m_problem->hide();
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    column->addWidget(m_problem);
    column->addWidget(m_buttons);
}

void SystemDialog::connectParts()
{
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SystemDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SystemDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showForm();
        QTimer::singleShot(0, this, &SystemDialog::makeRoom); // New rows are shown later.
    });
    connect(m_choose, &QPushButton::clicked, this, [this] { showPresets(true); });
    connect(m_label, &QLineEdit::textEdited, this, &SystemDialog::formEdited);
    connect(m_lines, &QLineEdit::textEdited, this, &SystemDialog::formEdited);
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
    connect(m_saver, &SystemSaver::written, this, &SystemDialog::secretWritten);
    connect(m_saver, &SystemSaver::saved, this, &SystemDialog::saved);
    connect(m_saver, &SystemSaver::failed, this, [this](const QString &problem) {
        m_buttons->button(QDialogButtonBox::Save)->setEnabled(true);
        showProblem(problem);
    });
}

const PhoneSystemFactory *SystemDialog::factory() const
{
    return m_tools.registry.find(m_kind->currentData().toString());
}

void SystemDialog::showForm()
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
        connect(m_form, &SystemForm::edited, this, &SystemDialog::formEdited);
        connect(m_form, &SystemForm::failed, this, &SystemDialog::showProblem);
    }
    m_choose->setVisible(factory() && !factory()->presets().isEmpty());
    m_preview->refresh();
    m_trial->refresh();
    m_connection->refresh();
    m_certificate->forget();
    m_certificate->setVisible(!m_preview->isHidden()
                              || (factory() && CertificateBox::appliesTo(*factory())));
    m_warned.clear();
    showProblem(QString());
}

void SystemDialog::formEdited()
{
    m_warned.clear();
    showProblem(QString());
    m_preview->refreshSoon();
    m_trial->withdraw();
    m_connection->refresh();
    m_certificate->forget();
}

void SystemDialog::showPresets(bool shown)
{
    if (shown && !m_presets) {
        m_presets = new PresetList(factory()->presets(), this);
        connect(m_presets, &PresetList::chosen, this, &SystemDialog::usePreset);
        connect(m_presets, &PresetList::cancelled, this, [this] { showPresets(false); });
        m_pages->addWidget(m_presets);
    }
    m_buttons->setVisible(!shown); // The list has its own.
    showProblem(QString());
    m_pages->setCurrentIndex(shown ? 1 : 0);
    if (shown)
        m_presets->begin();
    else
        m_choose->setFocus();
}

/// Only what the product sets is replaced, and what the one chosen before had set and nobody
/// touched since.
void SystemDialog::usePreset(const SetupPreset &preset)
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
    if (m_label->text().trimmed().isEmpty())
        m_label->setText(preset.name);
    m_notes->setText(preset.notes);
    m_notes->setVisible(!preset.notes.isEmpty());
    m_preview->refresh();
    QTimer::singleShot(0, this, &SystemDialog::makeRoom);
    m_scroll->verticalScrollBar()->setValue(0);
}

SystemConfig SystemDialog::entered() const
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

SetupSubject SystemDialog::subject() const
{
    const PhoneSystemFactory *kind = factory();
    if (!kind || !m_form)
        return {};
    const ClearedConfig cleared = kind->withoutSecrets(entered());
    // What was typed into its own field goes before what stands, or stood, in an address.
    SetupSubject subject {kind, cleared.config, m_taken};
    subject.secrets.insert(cleared.secrets);
    subject.secrets.insert(m_form->typedSecrets());
    return subject;
}

/// As it serves its lines: the own extension where none is named.
SetupSubject SystemDialog::subjectInUse() const
{
    SetupSubject used = subject();
    const QString own = m_tools.dialer.setup().ownExtension;
    if (used.config.lines.isEmpty() && !own.isEmpty())
        used.config.lines = QStringList {own};
    return used;
}

/// For the sample number, whatever number the preview is shown for: they are of the configuration.
QStringList SystemDialog::warningsOf(const SetupSubject &subject) const
{
    const QString sample = sampleNumber(m_tools.dialer.setup().location);
    const auto preview =
        subject.factory->preview(subject.config, planSample(m_tools.dialer, sample).number);
    return preview ? preview->warnings : QStringList();
}

bool SystemDialog::isUsable(const SetupSubject &subject)
{
    if (!subject.factory) {
        showProblem(tr("This kind of phone system is not known to this version of Jackfield."));
        return false;
    }
    if (subject.config.label.isEmpty()) {
        showProblem(tr("Give the phone system a name."));
        m_label->setFocus();
        return false;
    }
    if (const auto made = subject.factory->create(subject.config); !made) {
        m_form->revealCause(made.error().detail);
        showProblem(made.error().detail);
        return false;
    }
    const QStringList warnings = warningsOf(subjectInUse());
    if (!warnings.isEmpty() && warnings != m_warned) {
        showProblem(tr("%1\nTo save it all the same, press Save again.").arg(warnings.join(u'\n')));
        m_warned = warnings;
        return false;
    }
    return true;
}

void SystemDialog::accept()
{
    if (m_saver->isSaving())
        return;
    const SetupSubject wanted = subject();
    if (!isUsable(wanted))
        return;
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(false);
    m_saving = wanted.config;
    m_sessionNote.clear();
    showCleared(wanted);
    m_saver->save({m_before, {wanted.config, wanted.secrets}, m_form->keys()});
}

/// Whatever becomes of it, a password does not stand in an address any more.
void SystemDialog::showCleared(const SetupSubject &wanted)
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

void SystemDialog::secretWritten(const QString &name, SecretStore::Keeper keeper)
{
    m_taken.remove(name);
    m_form->showKept(m_saving.id, name, keeper);
    if (keeper == SecretStore::Keeper::Session)
        m_sessionNote = tr("Saved. The password is kept until Jackfield ends: there is no "
                           "keychain.");
}

void SystemDialog::saved()
{
    if (m_sessionNote.isEmpty())
        return QDialog::accept();
    m_before = m_saving;
    lockHead();
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(true);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
    showProblem(m_sessionNote);
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

/// When its place is known.
void SystemDialog::showDown(QWidget *part)
{
    QTimer::singleShot(0, part, [this, part] { m_scroll->ensureWidgetVisible(part); });
}

} // namespace Jackfield
