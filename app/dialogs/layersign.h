// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/effectivesetting.h"

#include <QToolButton>

class QAction;

namespace Jackfield {

/// "Default", "Company", "You", "Command line": as in a column of a table.
QString layerInWords(EffectiveSetting::Layer layer);

/// The sign beside a setting: who has set its value. Its menu says so in a sentence, and takes a
/// value of the user back. There is none beside a default.
class LayerSign final : public QToolButton
{
    Q_OBJECT
public:
    using Layer = EffectiveSetting::Layer;
    struct State
    {
        Layer layer = Layer::Default;
        bool isLocked = false; ///< By the site file.
        bool canReset = false; ///< The user's file has a value that can be taken out.
        Layer below = Layer::Default; ///< Whose value counts then.
        bool operator==(const State &) const = default;
    };
    /// `label`: of the setting, for screen readers.
    explicit LayerSign(const QString &label, QWidget *parent = nullptr);
    void setState(const State &state);

Q_SIGNALS:
    void resetWanted();

private:
    const QString m_label;
    QAction *m_words;
    QAction *m_reset;
};

} // namespace Jackfield
