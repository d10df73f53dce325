// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/formpage.h"
#include "core/base/result.h"

#include <functional>

class QLabel;

namespace Jackfield {

/// What happens when it rings: popup, notification and sounds.
class CallsPage final : public FormPage
{
    Q_OBJECT
public:
    /// Plays a sound once, to be heard; sound as in [sounds], volume in per cent. Malformed with
    /// words for people: it cannot be played.
    using PlaySound = std::function<Result<Unit>(const QString &sound, int volume)>;

    /// `store` must outlive the page. play: empty: there is no button for it.
    CallsPage(const SettingsStore &store, PlaySound play, QWidget *parent = nullptr);
    QString title() const override;

private:
    void addPopup();
    void addSound();
    void addOwnSounds();
    void refresh();
    void playSound();

    const PlaySound m_play;
    QLabel *m_problem;
};

} // namespace Jackfield
