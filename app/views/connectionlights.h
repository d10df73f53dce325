// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/domain/ids.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace Jackfield {

class IconLabel;
struct SystemStatus;

/// A light per phone system: shape and colour say the link, the tooltip says it in words, a click
/// opens the details. An open lock stands beside a system whose password travels unencrypted. Names
/// beside the lights while there is room for them.
class ConnectionLights final : public QWidget
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive the lights.
    explicit ConnectionLights(const UiContext &context, QWidget *parent = nullptr);

    /// As a click on that system's light; an unknown system is ignored.
    void openDetails(const SystemId &id);
    QSize minimumSizeHint() const override; ///< Of the lights without names.

Q_SIGNALS:
    /// "Set up …" in the details.
    void setupWanted(const Jackfield::SystemId &id);
    void traceWanted(const Jackfield::SystemId &id); ///< "Trace …" there.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void insert(int row);
    void update(int row);
    void fit();

    const UiContext m_context;
    QHBoxLayout *m_layout;
    QList<QToolButton *> m_lights; ///< In the order of PhoneStore::systems().
    QList<IconLabel *> m_locks; ///< In the same order; shown while the password is unencrypted.
};

} // namespace Jackfield
