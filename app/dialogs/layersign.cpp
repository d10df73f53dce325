// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/layersign.h"

#include "app/look/theme.h"

#include <QCoreApplication>
#include <QMenu>

namespace Jackfield {

using Layer = EffectiveSetting::Layer;

static QString sentenceOf(const LayerSign::State &state)
{
    if (state.isLocked)
        return LayerSign::tr("Your administrator has set this and locked it.");
    switch (state.layer) {
    case Layer::Default:
        break;
    case Layer::Site:
        return LayerSign::tr("Your company has set this for all desks.");
    case Layer::User:
        return LayerSign::tr("You have set this.");
    case Layer::CommandLine:
        return LayerSign::tr("This was set on the command line, with --set: that wins until the "
                             "next start.");
    }
    return LayerSign::tr("This is the default.");
}

static QString iconOf(const LayerSign::State &state)
{
    if (state.isLocked)
        return QStringLiteral("lock");
    switch (state.layer) {
    case Layer::Default:
        break;
    case Layer::Site:
        return QStringLiteral("company");
    case Layer::User:
        return QStringLiteral("edited");
    case Layer::CommandLine:
        return QStringLiteral("terminal");
    }
    return {};
}

QString layerInWords(Layer layer)
{
    switch (layer) {
    case Layer::Default:
        return LayerSign::tr("Default");
    case Layer::Site:
        return LayerSign::tr("Company");
    case Layer::User:
        return LayerSign::tr("You");
    case Layer::CommandLine:
        return LayerSign::tr("Command line");
    }
    return {};
}

LayerSign::LayerSign(const QString &label, QWidget *parent)
    : QToolButton(parent)
    , m_label(label)
    , m_words(new QAction(this))
    , m_reset(new QAction(this))
{
    auto *choices = new QMenu(this);
    m_words->setEnabled(false);
    choices->addAction(m_words);
    choices->addAction(m_reset);
    setMenu(choices);
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    // Beside a default its room stays empty, so that fields end in one line.
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    connect(m_reset, &QAction::triggered, this, &LayerSign::resetWanted);
    setState({});
}

void LayerSign::setState(const State &state)
{
    const QString words = sentenceOf(state);
    const bool isDefault = state.layer == Layer::Default && !state.isLocked && !state.canReset;
    setVisible(!isDefault);
    setIcon(isDefault ? QIcon() : themedIcon(iconOf(state), Tone::Muted));
    setToolTip(words);
    setAccessibleName(tr("%1: %2").arg(m_label, words));
    m_words->setText(words);
    m_reset->setText(state.below == Layer::Site ? tr("Use the company's value")
                                                : tr("Use the default"));
    m_reset->setVisible(state.canReset && !state.isLocked);
}

} // namespace Jackfield
