; Written by `npm run desktop-texts` from main/words. $LANGUAGE is the installer's; whatever is not here reads English.
!macro portholeLabel result
  StrCpy ${result} "Share with Porthole"
  ${If} $LANGUAGE == 1025
    StrCpy ${result} "مشاركة باستخدام Porthole"
  ${EndIf}
  ${If} $LANGUAGE == 1031
    StrCpy ${result} "Mit Porthole freigeben"
  ${EndIf}
  ${If} $LANGUAGE == 1034
    StrCpy ${result} "Compartir con Porthole"
  ${EndIf}
  ${If} $LANGUAGE == 3082
    StrCpy ${result} "Compartir con Porthole"
  ${EndIf}
  ${If} $LANGUAGE == 1036
    StrCpy ${result} "Partager avec Porthole"
  ${EndIf}
  ${If} $LANGUAGE == 1081
    StrCpy ${result} "Porthole से शेयर करें"
  ${EndIf}
  ${If} $LANGUAGE == 1041
    StrCpy ${result} "Porthole で共有"
  ${EndIf}
  ${If} $LANGUAGE == 1042
    StrCpy ${result} "Porthole로 공유"
  ${EndIf}
  ${If} $LANGUAGE == 1046
    StrCpy ${result} "Compartilhar com o Porthole"
  ${EndIf}
  ${If} $LANGUAGE == 1049
    StrCpy ${result} "Поделиться через Porthole"
  ${EndIf}
  ${If} $LANGUAGE == 2052
    StrCpy ${result} "用 Porthole 共享"
  ${EndIf}
  ${If} $LANGUAGE == 1028
    StrCpy ${result} "以 Porthole 分享"
  ${EndIf}
!macroend
