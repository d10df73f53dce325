// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/contactwords.h"

#include "core/base/redact.h"

#include <QCoreApplication>

namespace Jackfield::Wording {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::ContactWords)
    };

} // namespace

QString role(Call::Role role)
{
    switch (role) {
    case Call::Role::Normal:
    case Call::Role::ConferenceController:
    case Call::Role::ConferenceMember:
        return {}; // The card of a conference says so itself.
    case Call::Role::Consultation:
        return Words::tr("Consultation");
    case Call::Role::CallBack:
        return Words::tr("Call back");
    }
    Q_UNREACHABLE();
}

QString conference()
{
    return Words::tr("Conference");
}

QString redirectedBy(const QString &who)
{
    return Words::tr("redirected by %1").arg(who);
}

QString consultedFor(const QString &who)
{
    return Words::tr("holding %1").arg(who);
}

QString contactKind(Contact::Kind kind)
{
    switch (kind) {
    case Contact::Kind::Name:
        return Words::tr("Name");
    case Contact::Kind::Company:
        return Words::tr("Company");
    case Contact::Kind::Department:
        return Words::tr("Department");
    case Contact::Kind::JobTitle:
        return Words::tr("Position");
    case Contact::Kind::CustomerId:
        return Words::tr("Customer number");
    case Contact::Kind::Phone:
        return Words::tr("Phone");
    case Contact::Kind::Fax:
        return Words::tr("Fax");
    case Contact::Kind::EMail:
        return Words::tr("E-mail");
    case Contact::Kind::Sip:
        return Words::tr("SIP address");
    case Contact::Kind::WebPage:
        return Words::tr("Web page");
    case Contact::Kind::Address:
        return Words::tr("Address");
    case Contact::Kind::Note:
        return Words::tr("Note");
    case Contact::Kind::Other:
        return Words::tr("Other");
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
    return entry.kind == Contact::Kind::Other ? label : Words::tr("%1 (%2)").arg(kind, label);
}

QString company(const Party &party)
{
    for (const Contact::Entry &entry : party.contact.entries)
        if (entry.kind == Contact::Kind::Company)
            return entry.value == party.name ? QString() : oneLine(entry.value).trimmed();
    return {};
}

} // namespace Jackfield::Wording
