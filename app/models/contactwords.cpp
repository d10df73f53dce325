// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/contactwords.h"

#include "core/base/redact.h"

#include <QCoreApplication>

namespace Jackfield::Wording {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Jackfield::ContactWords", text);
}

QString role(Call::Role role)
{
    switch (role) {
    case Call::Role::Normal:
    case Call::Role::ConferenceController:
    case Call::Role::ConferenceMember:
        return {}; // The card of a conference says so itself.
    case Call::Role::Consultation:
        return tr("Consultation");
    case Call::Role::CallBack:
        return tr("Call back");
    }
    Q_UNREACHABLE();
}

QString conference()
{
    return tr("Conference");
}

QString redirectedBy(const QString &who)
{
    return tr("redirected by %1").arg(who);
}

QString consultedFor(const QString &who)
{
    return tr("holding %1").arg(who);
}

QString contactKind(Contact::Kind kind)
{
    switch (kind) {
    case Contact::Kind::Name:
        return tr("Name");
    case Contact::Kind::Company:
        return tr("Company");
    case Contact::Kind::Department:
        return tr("Department");
    case Contact::Kind::JobTitle:
        return tr("Position");
    case Contact::Kind::CustomerId:
        return tr("Customer number");
    case Contact::Kind::Phone:
        return tr("Phone");
    case Contact::Kind::Fax:
        return tr("Fax");
    case Contact::Kind::EMail:
        return tr("E-mail");
    case Contact::Kind::Sip:
        return tr("SIP address");
    case Contact::Kind::WebPage:
        return tr("Web page");
    case Contact::Kind::Address:
        return tr("Address");
    case Contact::Kind::Note:
        return tr("Note");
    case Contact::Kind::Other:
        return tr("Other");
    }
    Q_UNREACHABLE();
}

QString contactTitle(const Contact::Entry &entry)
{
    const QString kind = contactKind(entry.kind);
    const QString label = oneLine(entry.label, 40).trimmed();
    if (label.isEmpty())
        return kind;
    //: %1 "Phone", %2 "mobile"
    return entry.kind == Contact::Kind::Other ? label : tr("%1 (%2)").arg(kind, label);
}

QString company(const Party &party)
{
    for (const Contact::Entry &entry : party.contact.entries)
        if (entry.kind == Contact::Kind::Company)
            return entry.value == party.name ? QString() : oneLine(entry.value).trimmed();
    return {};
}

} // namespace Jackfield::Wording
