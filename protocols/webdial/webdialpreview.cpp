// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/webdialpreview.h"

#include "core/base/redact.h"
#include "protocols/webdial/requesttext.h"
#include "protocols/webdial/templateerrors.h"
#include "protocols/webdial/webdialkeys.h"
#include "protocols/webdial/words.h"

#include <QHostAddress>

namespace Jackfield::WebDial {

namespace {

    tl::expected<Request, TemplateError> maskedRequest(const Setup &setup,
                                                       const RequestTemplate &rule,
                                                       const QString &number,
                                                       const QString &extension)
    {
        return rule.bind(setup.valuesForShow(rule)).and_then([&](const BoundTemplate &bound) {
            return bound.masked(number, extension);
        });
    }

    /// Which function is asked, with what.
    QString functionText(const Setup &setup, const QString &number, const QString &extension)
    {
        const QString call = setup.function.value(Key::functionCall).toString();
        const QString asked =
            call.isEmpty() ? setup.function.value(Key::functionQuery).toString() : call;
        QStringList names = setup.function.value(Key::functionArguments).toStringList();
        if (names.isEmpty())
            names = QStringList {QStringLiteral("number"), QStringLiteral("extension")};
        QStringList lines {Words::tr("Asks the database for the address: %1").arg(oneLine(asked))};
        for (const QString &name : names)
            lines << QStringLiteral("%1 = %2").arg(
                oneLine(name), name == QLatin1String("extension") ? extension : number);
        return lines.join(u'\n');
    }

    bool isLoopback(const QString &host)
    {
        return QHostAddress(host).isLoopback() || host == QLatin1String("localhost");
    }

    bool leaksSecrets(const Setup &setup, const RequestTemplate &rule, const Request &request)
    {
        return request.url.startsWith("http:") && !setup.secretsFor(rule).isEmpty()
            && !isLoopback(QString::fromLatin1(request.host()));
    }

} // namespace

RequestPreview previewOf(const Setup &setup, const DialRule &rule, const DialString &number)
{
    const QString dialled = inForm(number, setup.numberForm);
    const QString extension = setup.extensions.value(0);
    if (!rule)
        return {functionText(setup, dialled, extension), {}, {}};
    const auto request = maskedRequest(setup, *rule, dialled, extension);
    if (!request)
        return {{}, wordsOf(request.error()), {}};
    RequestPreview preview {textOf(*request, setup.isSent(*request)), {}, {}};
    if (!rule->hasNumber())
        preview.warnings << wordsOf(missingNumber());
    if (leaksSecrets(setup, *rule, *request))
        preview.warnings << Words::tr("A password or key goes unencrypted over the network; use "
                                      "https if the server can");
    if (!setup.isSent(*request) && !setup.secretsFor(*rule).isEmpty())
        preview.warnings << Words::tr("Other programs of this computer can see the password or key "
                                      "while the address is opened, and the browser keeps it");
    return preview;
}

std::optional<Request> shownRequest(const Setup &setup, const DialRule &rule, const QString &number,
                                    const QString &extension)
{
    if (!rule)
        return {};
    const auto request = maskedRequest(setup, *rule, number, extension);
    return request ? std::optional(*request) : std::nullopt;
}

} // namespace Jackfield::WebDial
