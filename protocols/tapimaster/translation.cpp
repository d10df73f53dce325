// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/translation.h"

namespace Jackfield::TapiMaster {

namespace {

    /// Builds the text command; one overload for each order that has a verb.
    class Translator
    {
    public:
        explicit Translator(const Setup &setup)
            : m_setup(setup)
        { }

        using Text = Result<TextCommand>;
        Text operator()(const Dial &c) const
        {
            return withNumber(Verb::MakeCall, c.line, numberOf(c.number));
        }
        Text operator()(const Answer &c) const { return plain(Verb::Answer, c.target.line); }
        Text operator()(const HangUp &c) const { return plain(Verb::Drop, c.target.line); }
        Text operator()(const Swap &c) const { return plain(Verb::Toggle, c.target.line); }
        Text operator()(const Merge &c) const { return plain(Verb::Transfer, c.first.line); }
        Text operator()(const Conference &c) const { return plain(Verb::Conference, c.first.line); }
        // One verb for both: it takes the ringing call, else the connected one.
        Text operator()(const Redirect &c) const
        {
            return withNumber(Verb::Redirect, c.target.line, numberOf(c.to));
        }
        Text operator()(const Transfer &c) const
        {
            return withNumber(Verb::Redirect, c.target.line, numberOf(c.to));
        }
        Text operator()(const Pickup &c) const { return withNumber(Verb::Pickup, c.line, c.from); }
        Text operator()(const SetForward &c) const
        {
            if (c.kind != ForwardMode::Unconditional)
                return failure(Error::Code::Unsupported);
            return withNumber(Verb::Forward, c.line, numberOf(c.to));
        }
        Text operator()(const ClearForward &c) const
        {
            if (c.kind.value_or(ForwardMode::Unconditional) != ForwardMode::Unconditional)
                return failure(Error::Code::Unsupported);
            return plain(Verb::Forward, c.line);
        }
        Text operator()(const SetDoNotDisturb &c) const
        {
            return c.on ? TextCommand {Verb::Forward, extensionOf(c.line), "*"}
                        : TextCommand {Verb::Forward, extensionOf(c.line), {}};
        }
        template<typename Other>
        Text operator()(const Other &) const
        {
            return failure(Error::Code::Unsupported);
        }

    private:
        QByteArray extensionOf(const LineId &line) const
        {
            return m_setup.serverKnowsExtension ? QByteArrayLiteral("NNNNN")
                                                : line.local().toUtf8();
        }
        QString numberOf(const DialString &number) const
        {
            return m_setup.sendsE164 && !number.e164.isEmpty() ? number.e164 : number.outside;
        }
        Text plain(Verb verb, const LineId &line) const
        {
            return TextCommand {verb, extensionOf(line), {}};
        }
        Text withNumber(Verb verb, const LineId &line, const QString &number) const
        {
            // "Forward A" and "Forward A *" mean something else than a forward to a number.
            if (number.isEmpty() || number == QLatin1String("*"))
                return failure(Error::Code::Malformed, number);
            return TextCommand {verb, extensionOf(line), number.toUtf8()};
        }

        const Setup &m_setup;
    };

} // namespace

Features offeredFeatures()
{
    return Feature::Dial | Feature::Answer | Feature::HangUp | Feature::Swap | Feature::Redirect
        | Feature::Transfer | Feature::Merge | Feature::Conference | Feature::Pickup
        | Feature::Forward | Feature::DoNotDisturb;
}

Result<TextCommand> textCommandFor(const Command &command, const Setup &setup)
{
    if (!setup.extensions.contains(lineOf(command).local()))
        return failure(Error::Code::Unsupported, lineOf(command).local());
    return std::visit(Translator(setup), command);
}

} // namespace Jackfield::TapiMaster
