// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/command.h"
#include "core/policy/source.h"
#include "protocols/tapimaster/textcommand.h"

#include <QHostAddress>
#include <QMap>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace Jackfield {

class Dialer;
class PhoneStore;
struct MergedLine;
class Switchboard;

/// What became of a text command, as far as it is known at once.
struct TextAnswer
{
    enum class Verdict {
        Ordered, ///< Handed to a phone system, or merged with the same order of a moment ago.
        Asked, ///< A prompt waits; it decides.
        Malformed, ///< The number or an argument is none.
        Foreign, ///< For an extension that is not ours.
        Refused, ///< The policy says no.
        TooMany, ///< Over a cap, muted, or a question of this source waits; see retryAfter.
        NotPossible, ///< No phone system can do it now.
    };
    Verdict verdict = Verdict::Refused;
    QString words; ///< Translated; empty for Ordered and Asked. For our own log and notices only.
    std::chrono::seconds retryAfter {0}; ///< TooMany: when it may be tried again.

    bool isTaken() const { return verdict == Verdict::Ordered || verdict == Verdict::Asked; }
};

/// Carries out the text commands of TAPIMaster's IP interface, whoever brings them: TCP, UDP, HTTP
/// links and .CTI files; by whatever phone system serves the extension (protocols.md 1.2).
class TextOrders : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this.
    TextOrders(const PhoneStore &store, Switchboard &switchboard, Dialer &dialer,
               QObject *parent = nullptr);
    /// [local_server.extensions]: peer address → extension, for NNNNN. Its extensions count as our
    /// own beside me.extension.
    void setExtensions(const QMap<QString, QString> &extensions) { m_extensions = extensions; }

    /// `peer`: who sent it, for NNNNN. Numbers split by blanks are joined by the parser. Never
    /// repeats an order; what comes of it later is told by Dialer's signals. describe: as
    /// DialRequest::describe.
    TextAnswer carryOut(const TapiMaster::TextCommand &command, const Source &source,
                        const QHostAddress &peer = QHostAddress(QHostAddress::LocalHost),
                        const std::function<void(Source &)> &describe = {});

private:
    std::optional<QString> ownExtension(const QByteArray &named, const QHostAddress &peer) const;
    TextAnswer dial(const TapiMaster::TextCommand &command, const Source &source,
                    const QString &extension, const std::function<void(Source &)> &describe);
    TextAnswer order(const TapiMaster::TextCommand &command, const Source &source,
                     const QString &extension);
    Command commandFor(const TapiMaster::TextCommand &command, const MergedLine &line) const;
    void endDoNotDisturb(const QString &extension);

    const PhoneStore &m_store;
    Switchboard &m_switchboard;
    Dialer &m_dialer;
    QMap<QString, QString> m_extensions;
};

} // namespace Jackfield
