// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/conference.h"

#include <algorithm>

namespace Jackfield {

static bool shareConference(const PhoneStore &store, const Call &a, const Call &b)
{
    if (a.conference.isEmpty() || a.conference != b.conference || !(a.id.system() == b.id.system()))
        return false;
    const MergedLine *line = store.findLine(a.line);
    return line ? line->members.contains(b.line) : a.line == b.line;
}

const Call *conferenceHead(const PhoneStore &store, const Call &call)
{
    const Call *head = nullptr;
    for (const Call &other : store.calls()) {
        if (!shareConference(store, call, other))
            continue;
        if (other.role == Call::Role::ConferenceController)
            return &other;
        if (!head || (head->isMember() && !other.isMember()))
            head = &other;
    }
    return head;
}

QList<Call> conferenceMembers(const PhoneStore &store, const Call &head)
{
    QList<Call> members;
    for (const Call &other : store.calls())
        if (shareConference(store, head, other))
            members.append(other);
    if (members.size() < 2)
        return {};
    if (head.role == Call::Role::ConferenceController)
        members.removeIf([&](const Call &call) { return call.id == head.id; });
    return members;
}

bool isConference(const PhoneStore &store, const Call &call)
{
    const Call *head = conferenceHead(store, call);
    return head && head->id == call.id && !conferenceMembers(store, call).isEmpty();
}

} // namespace Jackfield
