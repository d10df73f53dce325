// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/locationpage.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/settingform.h"
#include "app/models/dialwords.h"
#include "core/dialing/regionname.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Jackfield {

namespace {

    const QString meLocation = QStringLiteral("me.location");

    QString keyOf(const QString &location, const QString &name)
    {
        return QStringLiteral("location.%1.%2").arg(location, name);
    }

    /// The last part of a key.
    QString nameIn(const QString &key)
    {
        return key.section(u'.', -1);
    }

    Settings withLocation(Settings settings, const QString &name)
    {
        if (!settings.locations.contains(name)) {
            Location location = settings.location();
            location.name = name;
            settings.locations.insert(name, location);
        }
        return settings;
    }

    /// Every country there is, by its name in the user's language.
    QList<ValueChoice> countries()
    {
        QList<ValueChoice> choices;
        for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
            const auto territory = QLocale::Territory(i);
            const QString code = QLocale::territoryToCode(territory);
            // Regions such as "001" have no numbering plan.
            if (code.size() == 2 && code.at(0).isLetter())
                choices.append({code, regionName(code)});
        }
        std::sort(choices.begin(), choices.end(), [](const ValueChoice &a, const ValueChoice &b) {
            return a.text.localeAwareCompare(b.text) < 0;
        });
        return choices;
    }

} // namespace

LocationPage::LocationPage(const SettingsStore &store, QWidget *parent, Extent extent)
    : SettingsPage(parent)
    , m_store(store)
    , m_choice(new SettingForm(store))
    , m_which(new QComboBox)
    , m_name(new QLineEdit)
    , m_remove(new QPushButton(tr("Remove")))
    , m_problem(makePlainLabel({}, this))
    , m_forms(new QStackedWidget)
    , m_example(new QLineEdit)
    , m_result(makePlainLabel({}, this))
{
    build(extent);
    const Settings &settings = store.settings();
    m_choice->add(meLocation, tr("Your phone stands at"), settings,
                  {{QString(), tr("The first one")}});
    for (const Location &location : settings.locations)
        addDraft(location.name, true);
    if (m_drafts.empty())
        addDraft(QStringLiteral("office"), false);
    listNames();
    const auto inForce = std::find_if(m_drafts.begin(), m_drafts.end(), [&](const Draft &draft) {
        return draft.id == settings.location().name;
    });
    showDraft(inForce == m_drafts.end() ? 0 : int(inForce - m_drafts.begin()));
    if (extent == Extent::Usual)
        showUsualOnly();
    connect(m_which, &QComboBox::activated, this, &LocationPage::showDraft);
    connect(m_name, &QLineEdit::editingFinished, this, &LocationPage::rename);
    connect(m_remove, &QPushButton::clicked, this, &LocationPage::remove);
    connect(m_example, &QLineEdit::textChanged, this, &LocationPage::updateExample);
}

void LocationPage::build(Extent extent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QWidget *head = makeHead();
    if (extent == Extent::Usual) {
        head->setParent(this);
        head->hide();
        column->addWidget(m_forms);
        column->addWidget(makeExample());
        column->addStretch(1);
        return;
    }
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->addWidget(head);
    inner->addWidget(m_forms);
    inner->addStretch(1);
    column->addWidget(makeScrollArea(content), 1);
    column->addWidget(makeExample());
}

void LocationPage::showUsualOnly()
{
    const Draft &draft = shown();
    const QStringList usual {QStringLiteral("country"), QStringLiteral("area_code"),
                             QStringLiteral("outside_prefix"),
                             QStringLiteral("internal_max_length")};
    auto *rows = static_cast<QFormLayout *>(draft.form->layout());
    for (const QString &key : draft.form->values().keys())
        rows->setRowVisible(draft.form->editor(key)->parentWidget(), usual.contains(nameIn(key)));
    if (draft.isSaved)
        return;
    proposeExtensionLength();
    connect(draft.form, &SettingForm::edited, this, [this](const QString &key) {
        if (nameIn(key) == QLatin1String("country"))
            proposeExtensionLength(); // Behind what the country brings.
    });
}

/// Other extensions are most probably as long as the own one.
void LocationPage::proposeExtensionLength()
{
    const QString &own = m_store.settings().me.extension;
    const bool isNumber =
        std::all_of(own.cbegin(), own.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    ValueEditor *editor =
        shown().form->editor(keyOf(shown().id, QStringLiteral("internal_max_length")));
    if (isNumber && !own.isEmpty() && own.size() <= 8 && editor->isEnabled())
        editor->setValue(int(own.size()));
}

QString LocationPage::country() const
{
    return shown().form->editor(keyOf(shown().id, QStringLiteral("country")))->value().toString();
}

void LocationPage::focusFirst()
{
    for (const Entry &entry : shown().form->entries()) {
        if (entry.widget->isEnabled() && !entry.widget->parentWidget()->isHidden())
            return entry.widget->setFocus();
    }
    m_example->setFocus();
}

QWidget *LocationPage::makeHead()
{
    m_which->setAccessibleName(tr("Location to edit"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(10);
    m_name->setAccessibleName(tr("Name of the location"));
    auto *more = new QPushButton(tr("Add"));
    more->setEnabled(!m_store.isLocked(keyOf(QStringLiteral("x"), QStringLiteral("country"))));
    connect(more, &QPushButton::clicked, this, &LocationPage::add);
    for (QPushButton *button : {more, m_remove})
        button->setAutoDefault(false);
    m_problem->setAccessibleName(tr("What is wrong with the name"));
    m_problem->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_which, 1);
    row->addWidget(more);
    row->addWidget(m_remove);
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_choice);
    m_choice->layout()->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Edit"), row);
    form->addRow(tr("Name"), m_name);
    column->addLayout(form);
    column->addWidget(m_problem);
    return head;
}

void LocationPage::addDraft(const QString &id, bool isSaved)
{
    m_drafts.push_back({id, id, isSaved, false, withLocation(m_store.settings(), id), nullptr});
    buildForm(m_drafts.back());
}

void LocationPage::buildForm(Draft &draft)
{
    draft.form = new SettingForm(m_store, m_forms);
    draft.form->layout()->setContentsMargins(0, 0, 0, 0);
    m_forms->addWidget(draft.form);
    const auto add = [&](const char *name, const QString &label,
                         const QList<ValueChoice> &choices = {}) {
        draft.form->add(keyOf(draft.id, QLatin1String(name)), label, draft.before, choices);
    };
    add("country", tr("Country"), countries());
    add("country_code", tr("Country code"));
    add("area_code", tr("Area code"));
    add("trunk_prefix", tr("Before the area code"));
    add("international_prefix", tr("Before the country code"));
    add("outside_prefix", tr("For an outside line"));
    add("plus_allowed", tr("The phone system takes +49 …"));
    add("internal_max_length", tr("Digits of an extension"));
    add("pbx_root", tr("Number of the phone system"));
    add("max_local_length", tr("Digits without area code"));
    add("service_codes", tr("Service numbers"));
    add("emergency", tr("Emergency numbers"));
    add("emergency_prefix", tr("Before emergency numbers"));
    // The example stands below, though it was there before.
    setTabOrder(draft.form->editor(keyOf(draft.id, QStringLiteral("emergency_prefix"))), m_example);
    connect(draft.form, &SettingForm::edited, this, [this](const QString &edited) {
        if (nameIn(edited) == QLatin1String("country"))
            takeCountryDefaults();
        updateExample();
        Q_EMIT this->edited();
    });
}

QWidget *LocationPage::makeExample()
{
    auto *group = new QGroupBox(tr("Try it"));
    auto *column = new QVBoxLayout(group);
    m_example->setText(QStringLiteral("+49 30 23125000"));
    m_example->setAccessibleName(tr("A number to try"));
    column->addWidget(m_example);
    column->addWidget(m_result);
    // Two lines always, so that the form does not jump while typing.
    m_result->setMinimumHeight(m_result->fontMetrics().lineSpacing() * 2);
    m_result->setAlignment(Qt::AlignTop);
    return group;
}

LocationPage::Draft &LocationPage::shown()
{
    return m_drafts.at(size_t(m_which->currentIndex()));
}

const LocationPage::Draft &LocationPage::shown() const
{
    return m_drafts.at(size_t(m_which->currentIndex()));
}

/// In the settings a location has an id of its own until it is saved, whatever it is called.
void LocationPage::add()
{
    const auto isTaken = [this](const QString &id) {
        return m_store.settings().locations.contains(id)
            || std::any_of(m_drafts.begin(), m_drafts.end(),
                           [&](const Draft &draft) { return draft.id == id || draft.name == id; });
    };
    QString id = tr("new", "location");
    for (int number = 2; isTaken(id); ++number)
        id = tr("new %1", "location").arg(number);
    addDraft(id, false);
    m_drafts.back().isWanted = true;
    listNames();
    showDraft(int(m_drafts.size()) - 1);
    m_name->setFocus();
    m_name->selectAll();
}

void LocationPage::remove()
{
    const int index = m_which->currentIndex();
    Draft &draft = shown();
    if (draft.isSaved)
        m_removed.append(draft.id);
    ValueEditor *choice = m_choice->editor(meLocation);
    if (choice->value() == draft.name && choice->isEnabled())
        choice->setValue(QString());
    delete draft.form;
    m_drafts.erase(m_drafts.begin() + index);
    listNames();
    showDraft(std::min(index, int(m_drafts.size()) - 1));
}

void LocationPage::rename()
{
    Draft &draft = shown();
    const QString name = m_name->text().trimmed();
    const bool isTaken = std::any_of(m_drafts.begin(), m_drafts.end(), [&](const Draft &other) {
        return &other != &draft && other.name == name;
    });
    if (isTaken)
        m_problem->setText(tr("There is a location “%1” already.").arg(name));
    else if (!isLocationName(name))
        m_problem->setText(tr("The name of a location is 1 to 64 characters without a dot."));
    m_problem->setVisible(isTaken || !isLocationName(name));
    if (m_problem->isVisibleTo(this) || name == draft.name) {
        m_name->setText(draft.name);
        return;
    }
    ValueEditor *choice = m_choice->editor(meLocation);
    const bool isChosen = choice->value() == draft.name && choice->isEnabled();
    draft.name = name;
    draft.isWanted = true;
    listNames();
    if (isChosen)
        choice->setValue(name);
}

void LocationPage::showDraft(int index)
{
    m_which->setCurrentIndex(index);
    const Draft &draft = shown();
    m_forms->setCurrentWidget(draft.form);
    // Only as high as the one that is shown.
    for (const Draft &each : m_drafts)
        each.form->setSizePolicy(QSizePolicy::Preferred,
                                 &each == &draft ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_name->setText(draft.name);
    m_problem->hide();
    const bool isTheirs = m_store.isOfSite(QStringLiteral("location.") + draft.id)
        || m_store.isLocked(keyOf(draft.id, QStringLiteral("country")));
    m_name->setEnabled(!isTheirs);
    m_remove->setEnabled(!isTheirs && m_drafts.size() > 1);
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_remove)})
        field->setToolTip(isTheirs ? tr("Your company has set this location up for all desks.")
                                   : QString());
    updateExample();
}

/// In the list to edit, and in the choice of the one in force.
void LocationPage::listNames()
{
    const int index = m_which->currentIndex();
    m_which->clear();
    QList<ValueChoice> choices {{QString(), tr("The first one")}};
    for (const Draft &draft : m_drafts) {
        m_which->addItem(draft.name);
        choices.append({draft.name, draft.name});
    }
    m_which->setCurrentIndex(std::clamp(index, 0, int(m_drafts.size()) - 1));
    m_choice->editor(meLocation)->setChoices(choices);
}

void LocationPage::takeCountryDefaults()
{
    Draft &draft = shown();
    const QString countryKey = keyOf(draft.id, QStringLiteral("country"));
    Settings usual = draft.before;
    usual.locations[draft.id] = Location::forCountry(country());
    const QVariantMap values = draft.form->values();
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        ValueEditor *editor = draft.form->editor(it.key());
        if (editor->isEnabled() && it.key() != countryKey)
            editor->setValue(findSetting(it.key())->read(usual, it.key().split(u'.')));
    }
}

Location LocationPage::location(const Draft &draft) const
{
    Settings now = draft.before;
    const QVariantMap values = draft.form->values();
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        findSetting(it.key())->write(now, it.key().split(u'.'), it.value());
    return now.locations.value(draft.id);
}

void LocationPage::updateExample()
{
    const Location here = location(shown());
    const Resolution resolution = resolveNumber(m_example->text(), here, NumberOrigin::Typed);
    const QString number =
        resolution.dialOutside.isEmpty() ? resolution.dial : resolution.dialOutside;
    QString text = number.isEmpty()
        ? tr("Cannot be dialled: %1").arg(classInWords(resolution, here))
        : tr("is dialled as %1: %2").arg(number, classInWords(resolution, here));
    if (!resolution.reason.isEmpty())
        text += QStringLiteral(", ") + resolution.reason;
    for (const QString &problem : here.problems(m_store.settings().me.extension))
        text += u'\n' + problem;
    m_result->setText(text);
}

QList<SettingsPage::Entry> LocationPage::entries() const
{
    return m_choice->entries()
        + QList<Entry> {{{}, tr("Location to edit: add, remove, rename"), m_which},
                        {{}, tr("Name of the location"), m_name}}
    + shown().form->entries() + QList<Entry> {{{}, tr("Try it: a number to try"), m_example}};
}

QVariantMap LocationPage::changesOf(const Draft &draft) const
{
    const QVariantMap edited = draft.form->changes();
    const bool isAnew = !draft.isSaved || draft.name != draft.id; // All of it is to be written.
    QVariantMap changes;
    if (isAnew && edited.isEmpty() && !draft.isWanted)
        return changes;
    if (draft.isSaved && isAnew)
        changes.insert(QStringLiteral("location.") + draft.id, QVariant());
    Settings usual = draft.before;
    usual.locations[draft.id] = Location::forCountry(location(draft).country);
    const QVariantMap values = isAnew ? draft.form->values() : edited;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QString name = nameIn(it.key());
        const bool isCountry = name == QLatin1String("country");
        const bool isUsual =
            !isCountry && *it == findSetting(it.key())->read(usual, it.key().split(u'.'));
        // The defaults hang on the country, so a location always names its own.
        if (!isAnew)
            changes.insert(it.key(), isUsual ? QVariant() : *it);
        else if (!isUsual && !m_store.isLocked(it.key()))
            changes.insert(keyOf(draft.name, name), *it);
    }
    return changes;
}

QVariantMap LocationPage::confirmed() const
{
    Draft agreed = shown();
    agreed.isWanted = true;
    return changesOf(agreed);
}

QVariantMap LocationPage::changes() const
{
    QVariantMap changes = m_choice->changes();
    for (const QString &id : m_removed)
        changes.insert(QStringLiteral("location.") + id, QVariant());
    for (const Draft &draft : m_drafts)
        changes.insert(changesOf(draft));
    return changes;
}

} // namespace Jackfield
