// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/assumptions.h"

#include "core/base/overloaded.h"
#include "protocols/tapimaster/translation.h"

namespace Jackfield::TapiMaster {

namespace {

    constexpr Features callFeatures =
        Feature::HangUp | Feature::Swap | Feature::Transfer | Feature::Merge | Feature::Conference;

} // namespace

Assumptions::Assumptions(SystemId system, const QStringList &extensions)
    : m_lines(system, extensions, offeredFeatures(), callFeatures)
{
    for (const QString &extension : extensions)
        m_lines.find(LineId::of(system, extension))->forwardKinds = {ForwardMode::Unconditional};
}

std::vector<PhoneEvent> Assumptions::afterSending(const Command &command)
{
    Line *line = m_lines.find(lineOf(command));
    if (!line)
        return {};
    using Events = std::vector<PhoneEvent>;
    const auto lineChanged = [&] { return Events {LineChanged {*line}}; };
    return std::visit(Overloaded {
                          [&](const Transfer &) { return m_lines.endCall(line->id); },
                          [&](const Merge &) { return m_lines.endCall(line->id); },
                          [&](const SetForward &c) {
                              line->forwards = {{ForwardMode::Unconditional, c.to.dialable}};
                              return lineChanged();
                          },
                          [&](const SetDoNotDisturb &c) {
                              line->doNotDisturb = c.on;
                              // The command that ends it ends a forward as well (protocols.md 1.2).
                              if (!c.on)
                                  line->forwards.clear();
                              return lineChanged();
                          },
                          [&](const ClearForward &) {
                              line->forwards.clear();
                              line->doNotDisturb = false;
                              return lineChanged();
                          },
                          [&](const auto &) { return m_lines.afterSending(command); },
                      },
                      command);
}

} // namespace Jackfield::TapiMaster
