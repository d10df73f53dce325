// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/dialtemplate.h"

#include <QMap>
#include <QStringList>

#include <memory>

namespace Jackfield::WebDial {

/// What a template makes of one number: ready to be sent, or launched.
struct Request
{
    enum class Kind {
        Get,
        Post,
        Launch ///< Another scheme than http and https: for the desktop (protocols.md 6.8).
    };
    Kind kind = Kind::Get;
    QByteArray url; ///< Encoded; of a Launch as it is handed over.
    QByteArray body; ///< Of a Post: application/x-www-form-urlencoded.
    bool operator==(const Request &) const = default;

    QByteArray host() const; ///< Small letters, an IPv6 address without brackets; empty: Launch.
    /// As the field Host has it: "[::1]:8088", without the usual port; empty: Launch.
    QByteArray hostField() const;
    QByteArray target() const; ///< Path and query as on the request line.
};

/// One {name} and what it stands for.
struct Value
{
    /// Empty is as good as none. At most 256 characters of it are inserted, but a secret is never
    /// cut.
    QString text;
    bool isSecret = false;
};
using Values = QMap<QString, Value>; ///< By name, as in the template without braces.

class BoundTemplate;

/// A dial template, outbound (protocols.md 4.2 to 4.5). Three steps, so that only the last one is
/// done for each call: the text is taken apart; {name}s get their values; number and extension are
/// put in. A value.
class RequestTemplate
{
public:
    struct Options
    {
        bool keepSlashes = false; ///< "tel://#" is not made "tel:#" (protocols.md 6.8).
    };
    /// E1, E2, E3; E4, E5 as far as they do not hang on values. E5 also: ^ or # in scheme, host or
    /// port; a control character anywhere; user and password, which typedCredentials() takes off
    /// before; a scheme that runs code or opens files (javascript, data, file, …). {hash} and
    /// {caret} are fixed text, "#" and "^", encoded as what is inserted.
    static tl::expected<RequestTemplate, TemplateError> from(const QString &text,
                                                             const Options &options);

    bool hasNumber() const; ///< Else missingNumber() of templateerrors.h, a warning.
    bool hasExtension() const;
    bool isHttp() const;
    QStringList names() const; ///< Of its {name}s, in their order, each once; no {hash}, {caret}.
    /// E9: a name without a value. E4, E5: what the values make of host and port; a value in the
    /// host that is no host name, address or port.
    tl::expected<BoundTemplate, TemplateError> bind(const Values &values) const;

private:
    struct Parts;
    explicit RequestTemplate(std::shared_ptr<const Parts> parts);
    std::shared_ptr<const Parts> m_parts;
};

/// A template whose {name}s are filled in: what is left is to put two texts into it. A value.
class BoundTemplate
{
public:
    /// E7: an extension is needed and `extension` is empty. What is inserted is never looked at for
    /// tokens again.
    tl::expected<Request, TemplateError> expand(QStringView number, QStringView extension) const;
    /// The same with "***" for each secret: for people, not for the wire.
    tl::expected<Request, TemplateError> masked(QStringView number, QStringView extension) const;

private:
    friend class RequestTemplate;
    struct Parts;
    explicit BoundTemplate(std::shared_ptr<const Parts> parts);
    std::shared_ptr<const Parts> m_parts;
};

/// A complete request that a function returned: as a template, but ^ and # are plain text in it and
/// so are {name}s (protocols.md 4.1); what follows # in an http(s) address is never sent and left
/// out. E1 to E5; E5 also: over 8 KiB.
tl::expected<Request, TemplateError> requestFrom(const QString &complete);

/// User and password that stand in a template's address ("http://u:p@host/…"), percent-decoded, and
/// the template without them. {user} and {password} in their place are empty texts: these keys are
/// sent anyway. Nothing: there are none, or another {name} or ^ stands for one: then from() says
/// E5.
struct TypedCredentials
{
    QString user;
    QString password;
    QString cleared;
    bool operator==(const TypedCredentials &) const = default;
};
std::optional<TypedCredentials> typedCredentials(const QString &text);

} // namespace Jackfield::WebDial
