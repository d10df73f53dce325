// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/linestart.h"

#include "protocols/tapimaster/textcommand.h"

#include <algorithm>
#include <array>

namespace Jackfield {

namespace {

    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    constexpr char tlsHandshake = 0x16; // the content type that a ClientHello is sent with

    // RFC 9110 section 9 and RFC 5789. A page can send another method only after an OPTIONS request
    // that was answered as it needs, which ours never is.
    constexpr std::array methods {
        QByteArrayView("GET"),     QByteArrayView("HEAD"),   QByteArrayView("POST"),
        QByteArrayView("PUT"),     QByteArrayView("DELETE"), QByteArrayView("CONNECT"),
        QByteArrayView("OPTIONS"), QByteArrayView("TRACE"),  QByteArrayView("PATCH")};

    bool isBlank(char byte)
    {
        return byte == ' ' || byte == '\t';
    }

    bool beginsMethod(QByteArrayView word)
    {
        return std::any_of(methods.begin(), methods.end(),
                           [&](QByteArrayView method) { return method.startsWith(word); });
    }

    bool beginsVerb(QByteArrayView word)
    {
        using TapiMaster::Verb;
        for (int verb = int(Verb::MakeCall); verb <= int(Verb::Forward); ++verb) {
            const QByteArray name = TapiMaster::nameOf(Verb(verb));
            if (word.size() <= name.size()
                && QByteArrayView(name).first(word.size()).compare(word, Qt::CaseInsensitive) == 0)
                return true;
        }
        return false;
    }

} // namespace

bool isLineEnd(char byte)
{
    return byte == '\r' || byte == '\n' || byte == '\0';
}

void LineStart::feed(char byte)
{
    if (m_kind != Kind::Open)
        return;
    if (!isBlank(byte) && !isLineEnd(byte)) {
        m_word += byte;
        judgeWord();
    } else if (!m_word.isEmpty()) {
        endWord(byte);
    } else {
        m_atStart = false;
    }
}

void LineStart::judgeWord()
{
    if (m_atStart && m_word == byteOrderMark) {
        m_atStart = false; // a verb may follow; browsers do not send it
        m_word.clear();
        return;
    }
    const bool canBe = beginsVerb(m_word)
        || (m_atStart && (beginsMethod(m_word) || byteOrderMark.startsWith(m_word)));
    if (!canBe)
        m_kind = m_atStart && m_word.front() == tlsHandshake ? Kind::Tls : Kind::Foreign;
}

void LineStart::endWord(char end)
{
    const bool isMethod = m_atStart && end == ' '
        && std::find(methods.begin(), methods.end(), m_word) != methods.end();
    if (TapiMaster::verbOf(m_word))
        m_kind = Kind::Verb;
    else
        m_kind = isMethod ? Kind::Http : Kind::Foreign;
}

void LineStart::finish()
{
    if (m_kind == Kind::Open && !m_word.isEmpty())
        endWord('\n');
}

} // namespace Jackfield
