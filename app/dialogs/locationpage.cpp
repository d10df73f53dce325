// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/locationpage.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/settingform.h"
#include "app/models/dialwords.h"
#include "core/dialing/regionname.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

namespace {

    QString nameInForce(const Settings &settings)
    {
        if (settings.locations.isEmpty())
            return QStringLiteral("office");
        if (settings.locations.contains(settings.me.location))
            return settings.me.location;
        return settings.locations.firstKey();
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
    : QWidget(parent)
    , m_name(nameInForce(store.settings()))
    , m_isNew(!store.settings().locations.contains(m_name))
    , m_before(withLocation(store.settings(), m_name))
    , m_form(new SettingForm(store))
    , m_example(new QLineEdit)
    , m_result(makePlainLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    buildForm();
    if (extent == Extent::Usual) {
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_form);
        showUsualOnly();
    } else {
        column->addWidget(m_form->inScrollArea(), 1);
    }
    buildExample();
    if (extent == Extent::Usual)
        column->addStretch();
    updateExample();
}

QString LocationPage::key(const char *name) const
{
    return QStringLiteral("location.%1.%2").arg(m_name, QLatin1String(name));
}

void LocationPage::buildForm()
{
    const auto add = [this](const char *name, const QString &label,
                            const QList<ValueChoice> &choices = {}) {
        m_form->add(key(name), label, m_before, choices);
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
    connect(m_form, &SettingForm::edited, this, [this](const QString &edited) {
        if (edited == key("country"))
            takeCountryDefaults();
        updateExample();
        Q_EMIT this->edited();
    });
}

void LocationPage::showUsualOnly()
{
    m_form->layout()->setContentsMargins(0, 0, 0, 0);
    const QStringList shown {key("country"), key("area_code"), key("outside_prefix"),
                             key("internal_max_length")};
    auto *rows = static_cast<QFormLayout *>(m_form->layout());
    for (const QString &each : m_form->values().keys())
        rows->setRowVisible(m_form->editor(each), shown.contains(each));
    if (!m_isNew)
        return;
    proposeExtensionLength();
    connect(m_form, &SettingForm::edited, this, [this](const QString &edited) {
        if (edited == key("country"))
            proposeExtensionLength(); // Behind what the country brings.
    });
}

QString LocationPage::country() const
{
    return m_form->editor(key("country"))->value().toString();
}

void LocationPage::focusFirst()
{
    for (const SettingsPage::Entry &entry : m_form->entries()) {
        if (entry.widget->isEnabled() && !entry.widget->isHidden())
            return entry.widget->setFocus();
    }
    m_example->setFocus();
}

/// Other extensions are most probably as long as the own one.
void LocationPage::proposeExtensionLength()
{
    const QString &own = m_before.me.extension;
    const bool isNumber =
        std::all_of(own.cbegin(), own.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    ValueEditor *editor = m_form->editor(key("internal_max_length"));
    if (isNumber && !own.isEmpty() && own.size() <= 8 && editor->isEnabled())
        editor->setValue(int(own.size()));
}

void LocationPage::buildExample()
{
    auto *group = new QGroupBox(tr("Try it"), this);
    auto *column = new QVBoxLayout(group);
    m_example->setText(QStringLiteral("+49 30 23125000"));
    m_example->setAccessibleName(tr("A number to try"));
    column->addWidget(m_example);
    column->addWidget(m_result);
    // Two lines always, so that the form does not jump while typing.
    m_result->setMinimumHeight(m_result->fontMetrics().lineSpacing() * 2);
    m_result->setAlignment(Qt::AlignTop);
    layout()->addWidget(group);
    connect(m_example, &QLineEdit::textChanged, this, &LocationPage::updateExample);
}

void LocationPage::takeCountryDefaults()
{
    Settings usual = m_before;
    Location &location = usual.locations[m_name];
    location = Location::forCountry(country());
    const QVariantMap values = m_form->values();
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        ValueEditor *editor = m_form->editor(it.key());
        if (editor->isEnabled() && it.key() != key("country"))
            editor->setValue(findSetting(it.key())->read(usual, it.key().split(u'.')));
    }
}

Location LocationPage::location() const
{
    Settings now = m_before;
    const QVariantMap values = m_form->values();
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        findSetting(it.key())->write(now, it.key().split(u'.'), it.value());
    return now.locations.value(m_name);
}

void LocationPage::updateExample()
{
    const Location here = location();
    const Resolution resolution = resolveNumber(m_example->text(), here, NumberOrigin::Typed);
    const QString number =
        resolution.dialOutside.isEmpty() ? resolution.dial : resolution.dialOutside;
    QString text = number.isEmpty()
        ? tr("Cannot be dialled: %1").arg(classInWords(resolution, here))
        : tr("is dialled as %1: %2").arg(number, classInWords(resolution, here));
    if (!resolution.reason.isEmpty())
        text += QStringLiteral(", ") + resolution.reason;
    for (const QString &problem : here.problems(m_before.me.extension))
        text += u'\n' + problem;
    m_result->setText(text);
}

QVariantMap LocationPage::changes() const
{
    return m_form->changes().isEmpty() ? QVariantMap() : confirmed();
}

QVariantMap LocationPage::confirmed() const
{
    QVariantMap changes = m_form->changes();
    Settings usual = m_before;
    usual.locations[m_name] = Location::forCountry(location().country);
    for (auto it = changes.begin(); it != changes.end(); ++it)
        if (it.key() != key("country")
            && it.value() == findSetting(it.key())->read(usual, it.key().split(u'.')))
            it.value() = QVariant();
    // The defaults hang on the country, so a location always names its own.
    if (m_isNew)
        changes.insert(key("country"), location().country);
    return changes;
}

} // namespace Jackfield
