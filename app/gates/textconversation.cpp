// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/textconversation.h"

namespace Jackfield {

TextConversation::Commands TextConversation::feed(QByteArrayView bytes)
{
    Commands commands;
    for (qsizetype i = 0; i < bytes.size() && m_state != State::Over; ++i) {
        if (m_state == State::Http) {
            m_http.append(bytes.sliced(i));
            break;
        }
        take(bytes[i], commands);
    }
    return commands;
}

void TextConversation::take(char byte, Commands &commands)
{
    m_line.feed(byte);
    if (m_line.kind() == LineStart::Kind::Http)
        m_http = m_line.word() + byte;
    judgeLine();
    if (m_state == State::Http || m_state == State::Over)
        return;
    for (auto &command : m_decoder.feed(QByteArrayView(&byte, 1)))
        keep(commands, std::move(command));
    if (m_decoder.overflowed())
        close(End::TooLong);
    if (isLineEnd(byte))
        m_line = LineStart(false);
}

void TextConversation::judgeLine()
{
    switch (m_line.kind()) {
    case LineStart::Kind::Open:
        break;
    case LineStart::Kind::Verb:
        m_state = State::Text;
        break;
    case LineStart::Kind::Http:
        m_state = State::Http;
        break;
    case LineStart::Kind::Tls:
        close(End::Tls);
        break;
    case LineStart::Kind::Foreign:
        close(End::Foreign);
        break;
    }
}

void TextConversation::keep(Commands &commands, Result<TapiMaster::TextCommand> command)
{
    commands.push_back(std::move(command));
    if (++m_commandCount == maxCommands)
        close(End::Complete);
}

void TextConversation::close(End end)
{
    m_state = State::Over;
    m_end = end;
}

TextConversation::Commands TextConversation::finish()
{
    Commands commands;
    if (m_state == State::Http || m_state == State::Over)
        return commands;
    m_line.finish();
    judgeLine();
    if (m_state == State::Over)
        return commands;
    if (auto command = m_decoder.finish())
        keep(commands, *std::move(command));
    close(End::Complete);
    return commands;
}

} // namespace Jackfield
