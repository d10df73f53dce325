// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Jackfield {

/// std::visit(Overloaded {[](const A &) {…}, [](const B &) {…}}, variant)
template<typename... Fs>
struct Overloaded : Fs...
{
    using Fs::operator()...;
};
template<typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

} // namespace Jackfield
