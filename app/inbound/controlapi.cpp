// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/controlapi.h"

#include "app/inbound/linkorigin.h"
#include "app/inbound/linktest.h"
#include "app/inbound/startargument.h"
#include "app/inbound/supportbundle.h"
#include "app/inbound/tracemethod.h"
#include "core/base/log.h"
#include "core/domain/secretstore.h"
#include "core/settings/settingstable.h"

#include <QFileInfo>

namespace Jackfield {

using Answered = Pending<JsonRpc::Answer>;

static JsonRpc::Answer refused(const Error &error)
{
    return tl::unexpected(JsonRpc::failureFrom(error));
}

ControlApi::ControlApi(const Parts &parts, QJsonObject about, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_about(std::move(about))
    , m_commands(parts.store, parts.dialer)
    , m_desk({parts.store, parts.dialer, parts.journal, parts.contacts, parts.screenPop})
{ }

Answered ControlApi::call(const QString &method, const QJsonObject &params,
                          const ControlCaller &caller)
{
    if (const Query query = queryFor(method)) {
        ControlParams reader(params);
        const QJsonValue value = (this->*query)(reader);
        if (const auto fault = reader.finish())
            return Answered::ready(tl::unexpected(*fault));
        return Answered::ready(value);
    }
    if (ControlCommands::knows(method))
        return order(method, params);
    if (DeskMethods::knows(method))
        return m_desk.call(method, params);
    if (method == QLatin1String("password"))
        return setPassword(ControlParams(params));
    if (method == QLatin1String("redial"))
        return redial(ControlParams(params), caller);
    if (method == QLatin1String("dial"))
        return dial(ControlParams(params), caller);
    if (method == QLatin1String("open"))
        return open(ControlParams(params), caller);
    if (method == QLatin1String("prompt"))
        return Answered::ready(answerPrompt(ControlParams(params)));
    if (method == QLatin1String("forget"))
        return Answered::ready(forget(ControlParams(params)));
    if (method == QLatin1String("trace") && m_trace)
        return Answered::ready(traceAnswer(*m_trace, m_parts.store, ControlParams(params)));
    if (method == QLatin1String("bundle") && m_bundle)
        return writeBundle(ControlParams(params));
    if (method == QLatin1String("hand-over"))
        return Answered::ready(handOver(ControlParams(params), caller));
    return Answered::ready(tl::unexpected(JsonRpc::Failure {
        JsonRpc::methodNotFound, tr("This Jackfield does not know the order %1.").arg(method)}));
}

// "sent" is never shown as "done" (product.md, rule 5).
static QJsonObject toJson(const Accepted &accepted)
{
    QJsonObject object {{QStringLiteral("result"),
                         accepted.onlySent ? QStringLiteral("sent") : QStringLiteral("done")}};
    if (accepted.call)
        object.insert(QStringLiteral("call"), accepted.call->value);
    return object;
}

Answered ControlApi::order(const QString &method, const QJsonObject &params)
{
    const auto built = m_commands.build(method, params);
    if (!built)
        return Answered::ready(tl::unexpected(built.error()));
    auto resolver =
        std::make_shared<Resolver<JsonRpc::Answer>>(refused(Error {Error::Code::Uncertain, {}}));
    m_parts.switchboard.execute(built->command, built->only)
        .then(this, [resolver](const CommandResult &result) {
            resolver->resolve(result ? JsonRpc::Answer(toJson(*result)) : refused(result.error()));
        });
    return resolver->pending();
}

static JsonRpc::Answer toAnswer(const DialResult &result, const Location &location)
{
    if (!result)
        return refused(result.error());
    QJsonObject object = toJson(result->accepted);
    const DialString &number = result->number;
    object.insert(QStringLiteral("number"), number.outside);
    object.insert(QStringLiteral("display"),
                  displayNumber(number.e164, number.dialable, location.country));
    object.insert(QStringLiteral("class"), nameOf(result->numberClass));
    if (!result->duplicate) {
        object.insert(QStringLiteral("line"), result->line.local());
        object.insert(QStringLiteral("system"), result->line.system().value);
    }
    object.insert(QStringLiteral("duplicate"), result->duplicate);
    return object;
}

Answered ControlApi::dial(ControlParams params, const ControlCaller &caller)
{
    const bool selected = params.optionalFlag(QStringLiteral("selection")).value_or(false);
    DialRequest request;
    if (!selected)
        request.text = params.text(QStringLiteral("text"));
    request.source = {Source::Kind::Program, caller.program, Source::Trust::Proved, caller.pid};
    request.line = params.optionalText(QStringLiteral("line"));
    request.system.value = params.optionalText(QStringLiteral("system"));
    if (const auto fault = params.finish())
        return Answered::ready(tl::unexpected(*fault));
    return selected ? dialSelection(request) : dial(request);
}

Answered ControlApi::dialSelection(const DialRequest &request)
{
    if (!m_selection) {
        return Answered::ready(
            refused({Error::Code::Unsupported,
                     tr("This Jackfield runs without a window and cannot read the selection.")}));
    }
    auto resolver =
        std::make_shared<Resolver<JsonRpc::Answer>>(refused(Error {Error::Code::Cancelled, {}}));
    m_selection().then(this, [this, resolver, request](const QString &text) {
        DialRequest read = request;
        // Who selects a line has its end too; two lines are not one number and stay refused.
        read.text = text.trimmed();
        if (read.text.isEmpty()) {
            return resolver->resolve(
                refused({Error::Code::NotPossible, tr("Nothing is selected.")}));
        }
        dial(read).then(this,
                        [resolver](const JsonRpc::Answer &answer) { resolver->resolve(answer); });
    });
    return resolver->pending();
}

Answered ControlApi::setPassword(ControlParams params)
{
    const SystemId system {params.text(QStringLiteral("id"))};
    const QString secret = params.optionalText(QStringLiteral("password"));
    const QString which = params.optionalText(QStringLiteral("name"));
    const QLatin1String contacts("contacts-");
    const QString name =
        system.value.startsWith(contacts) ? system.value.mid(contacts.size()) : system.value;
    if (!isSystemName(name))
        params.fail(QStringLiteral("an id is 1 to 32 of a-z, 0-9, '-' and '_'"));
    if (!which.isEmpty() && !isSystemName(which))
        params.fail(QStringLiteral("a name is 1 to 32 of a-z, 0-9, '-' and '_'"));
    if (const auto fault = params.finish())
        return Answered::ready(tl::unexpected(*fault));
    SecretId id {system};
    if (!which.isEmpty())
        id.name = which;
    auto resolver =
        std::make_shared<Resolver<JsonRpc::Answer>>(refused(Error {Error::Code::Uncertain, {}}));
    const auto done = [this, resolver, system](const auto &result) {
        if (!result)
            return resolver->resolve(refused(result.error()));
        resolver->resolve(QJsonObject {{QStringLiteral("result"), QStringLiteral("done")}});
        Q_EMIT secretWritten(system);
    };
    if (secret.isEmpty())
        m_parts.secrets.remove(id).then(this, done);
    else
        m_parts.secrets.write(id, secret).then(this, done);
    return resolver->pending();
}

Answered ControlApi::writeBundle(ControlParams params)
{
    const QString file = params.text(QStringLiteral("file"));
    const bool numbers = params.optionalFlag(QStringLiteral("numbers")).value_or(false);
    if (!file.isEmpty() && !QFileInfo(file).isAbsolute())
        params.fail(QStringLiteral("the file is an absolute path"));
    if (const auto fault = params.finish())
        return Answered::ready(tl::unexpected(*fault));
    auto resolver =
        std::make_shared<Resolver<JsonRpc::Answer>>(refused(Error {Error::Code::Cancelled, {}}));
    const auto written = [resolver](const Result<Unit> &done) {
        resolver->resolve(
            done ? JsonRpc::Answer(QJsonObject {{QStringLiteral("result"), QStringLiteral("done")}})
                 : refused(done.error()));
    };
    m_bundle->gather(numbers ? People::Shown : People::Hidden)
        .then(this, [this, resolver, written, file](const Result<QList<ArchivedFile>> &files) {
            if (files)
                m_bundle->write(file, *files).then(this, written);
            else
                resolver->resolve(refused(files.error()));
        });
    return resolver->pending();
}

Answered ControlApi::redial(ControlParams params, const ControlCaller &caller)
{
    DialRequest request;
    request.source = {Source::Kind::Program, caller.program, Source::Trust::Proved, caller.pid};
    request.line = params.optionalText(QStringLiteral("line"));
    if (const auto fault = params.finish())
        return Answered::ready(tl::unexpected(*fault));
    auto resolver =
        std::make_shared<Resolver<JsonRpc::Answer>>(refused(Error {Error::Code::Cancelled, {}}));
    m_desk.lastDialled().then(this, [this, resolver, request](const Result<QString> &number) {
        if (!number)
            return resolver->resolve(refused(number.error()));
        DialRequest again = request;
        again.text = *number;
        dial(again).then(this,
                         [resolver](const JsonRpc::Answer &answer) { resolver->resolve(answer); });
    });
    return resolver->pending();
}

Answered ControlApi::dial(const DialRequest &request)
{
    auto resolver =
        std::make_shared<Resolver<JsonRpc::Answer>>(refused(Error {Error::Code::Uncertain, {}}));
    m_parts.dialer.dial(request).result.then(this, [this, resolver](const DialResult &result) {
        resolver->resolve(toAnswer(result, m_parts.dialer.setup().location));
    });
    return resolver->pending();
}

// Who clicked it, not who carried it here.
static Source sourceOf(Source::Kind kind, int pid)
{
    const LinkOrigin origin = linkOrigin(pid);
    return {kind, origin.program, Source::Trust::Proved, origin.pid};
}

// Answers at once: who clicked the link does not wait for the person who looks at the prompt.
Answered ControlApi::open(ControlParams params, const ControlCaller &caller)
{
    DialRequest request;
    request.text = params.text(QStringLiteral("uri"));
    request.source = sourceOf(Source::Kind::Link, caller.pid);
    if (const auto fault = params.finish())
        return Answered::ready(tl::unexpected(*fault));
    auto answer = std::make_shared<JsonRpc::Answer>(
        QJsonObject {{QStringLiteral("result"), QStringLiteral("accepted")}});
    const StartArgument kind = classifyStartArgument(request.text);
    if (kind == StartArgument::Ignore) {
        return Answered::ready(
            refused({Error::Code::Refused, tr("That is not a link to a telephone number.")}));
    }
    if (kind == StartArgument::Raise) {
        Q_EMIT raiseRequested();
        return Answered::ready(*answer);
    }
    if (m_linkTest && m_linkTest->take(request))
        return Answered::ready(*answer);
    const Dialling dialling = m_parts.dialer.dial(request);
    dialling.result.then(this, [this, answer](const DialResult &result) {
        *answer = toAnswer(result, m_parts.dialer.setup().location);
    });
    for (const Prompt &prompt : m_parts.prompts.prompts()) {
        if (prompt.id == dialling.prompt)
            return Answered::ready(JsonFacts::toJson(prompt, context()));
    }
    return Answered::ready(*answer);
}

JsonRpc::Answer ControlApi::answerPrompt(ControlParams params)
{
    const int id = params.optionalNumber(QStringLiteral("id")).value_or(0);
    const QString choice = params.text(QStringLiteral("choice"));
    const bool digits = params.optionalFlag(QStringLiteral("digits")).value_or(false);
    const bool remember = params.optionalFlag(QStringLiteral("remember")).value_or(false);
    const bool dials = choice == QLatin1String("dial");
    if (!dials && choice != QLatin1String("refuse"))
        params.fail(QStringLiteral("the choice is dial or refuse"));
    if (const auto fault = params.finish())
        return tl::unexpected(*fault);
    using Choice = PromptAnswer::Choice;
    for (const Prompt &prompt : m_parts.prompts.prompts()) {
        if (prompt.id == id && remember && !(dials && prompt.rememberable)) {
            return refused({Error::Code::NotPossible,
                            tr("This cannot be remembered. The question still waits.")});
        }
    }
    if (!m_parts.prompts.answer(id,
                                {dials ? Choice::Dial : Choice::Refuse, dials && digits, remember}))
        return refused({Error::Code::NotPossible, tr("There is no prompt %1 any more.").arg(id)});
    return QJsonObject {{QStringLiteral("result"), QStringLiteral("done")}};
}

JsonRpc::Answer ControlApi::forget(ControlParams params)
{
    const QString kind = params.text(QStringLiteral("kind"));
    const QString origin = params.optionalText(QStringLiteral("origin"));
    if (const auto fault = params.finish())
        return tl::unexpected(*fault);
    for (const RememberedSource &source : m_parts.remembered.list()) {
        if (nameOf(source.kind) == kind && source.origin == origin) {
            m_parts.remembered.forget(source.kind, origin);
            return QJsonObject {{QStringLiteral("result"), QStringLiteral("done")}};
        }
    }
    return refused({Error::Code::NotPossible, tr("No such source is remembered.")});
}

JsonRpc::Answer ControlApi::handOver(ControlParams params, const ControlCaller &caller)
{
    const QString text = params.optionalText(QStringLiteral("text"));
    const bool wantsWallboard = params.has(QStringLiteral("wallboard"));
    const QString queue = params.optionalText(QStringLiteral("wallboard"));
    if (const auto fault = params.finish())
        return tl::unexpected(*fault);
    if (wantsWallboard)
        Q_EMIT wallboardRequested(queue);
    if (!wantsWallboard || !text.isEmpty())
        accept(text, caller.pid);
    return QJsonObject {{QStringLiteral("result"), QStringLiteral("done")}};
}

void ControlApi::accept(const QString &argument, int pid)
{
    DialRequest request;
    request.text = argument;
    switch (classifyStartArgument(argument)) {
    case StartArgument::Raise:
        Q_EMIT raiseRequested();
        return;
    case StartArgument::Ignore:
        qCInfo(logInbound, "a link that is not to a telephone was ignored");
        return;
    case StartArgument::Link:
        request.source = sourceOf(Source::Kind::Link, pid);
        break;
    case StartArgument::Number:
        request.source = sourceOf(Source::Kind::Program, pid);
        break;
    }
    if (m_linkTest && m_linkTest->take(request))
        return;
    // What becomes of it is told by the prompt, Dialer::calling() or Dialer::refused().
    m_parts.dialer.dial(request).result.then(this, [](const DialResult &) {});
}

JsonFacts::Context ControlApi::context() const
{
    return {m_parts.store.monotonic(), m_parts.dialer.setup().location};
}

} // namespace Jackfield
