// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/source.h"

namespace Jackfield {

QString askerOf(const Source &source)
{
    const QString kind = nameOf(source.kind);
    switch (source.trust) {
    case Source::Trust::Proved:
        return kind + QLatin1Char(' ') + source.origin;
    case Source::Trust::Scripted:
        return kind + QStringLiteral(", scripted");
    case Source::Trust::Unproved:
        return kind + QStringLiteral(", unproved");
    }
    Q_UNREACHABLE();
}

QString nameOf(Source::Kind kind)
{
    switch (kind) {
    case Source::Kind::Keypad:
        return QStringLiteral("keypad");
    case Source::Kind::Program:
        return QStringLiteral("program");
    case Source::Kind::Datagram:
        return QStringLiteral("datagram");
    case Source::Kind::File:
        return QStringLiteral("file");
    case Source::Kind::Link:
        return QStringLiteral("link");
    case Source::Kind::Web:
        return QStringLiteral("web");
    }
    Q_UNREACHABLE();
}

} // namespace Jackfield
